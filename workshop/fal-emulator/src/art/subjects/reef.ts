import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { drawMask, paintMask } from '../canvas/mask.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { toLinear } from '../colour/oklch.ts'
import { clamp } from '../noise/ease.ts'
import { createNoise, type Noise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'

/** Three banks of coral and weed along the bottom, the farthest dissolving into the water. */
export async function paintReef(canvas: Canvas, brief: PictureBrief): Promise<void> {
  const { random, palette } = brief
  const lie = createNoise(random)
  const water = toLinear(
    blendOklch(palette.middle, palette.horizon.l < palette.zenith.l ? palette.horizon : palette.zenith, 0.5),
  )
  const tones = [palette.near, palette.accent, palette.shadow] as const
  for (const [index, tone] of tones.entries()) {
    const base = canvas.halfHeight * (0.66 + index * 0.15)
    const ground = (x: number): number =>
      base - lie(x * 1.6 + index * 9, index * 5) * 0.09 - (x / canvas.halfWidth) ** 2 * 0.09
    const mask = await drawMask(canvas, bank(canvas, random, { ground, size: 0.035 + index * 0.022, lie }), {
      left: -canvas.halfWidth,
      right: canvas.halfWidth,
      top: base - 0.5,
      bottom: canvas.halfHeight,
    })
    const body = toLinear(
      blendOklch(blendOklch(tone, palette.shadow, 0.55), palette.middle, 0.2 - index * 0.08),
    )
    const fog = 0.68 - index * 0.3
    paintMask(canvas, mask, (x, y, out) => {
      const lit = 0.55 + clamp((ground(x) - y) * 4, 0, 0.9) + lie(x * 30, y * 30) * 0.18
      for (let part = 0; part < 3; part += 1)
        out[part] = (body[part] ?? 0) * lit * (1 - fog) + (water[part] ?? 0) * fog * 0.75
      return 0.3
    })
  }
}

function bank(
  { halfWidth, halfHeight }: Canvas,
  random: Random,
  { ground, size, lie }: { ground: (x: number) => number; size: number; lie: Noise },
): string {
  const outline = Array.from({ length: 81 }, (_, step) => {
    const x = -halfWidth * 1.02 + (halfWidth * 2.04 * step) / 80
    return `L${x.toFixed(4)} ${(ground(x) - lie(x * 9, 3) * 0.014).toFixed(4)}`
  })
  const land = `<path d="M${(-halfWidth * 1.02).toFixed(4)} ${halfHeight + 0.1}${outline.join('')}L${(halfWidth * 1.02).toFixed(4)} ${halfHeight + 0.1}Z"/>`
  const growth = Array.from({ length: Math.round(52 * halfWidth) }, () => {
    const x = random.between(-1, 1) * halfWidth
    const base = { x, y: ground(x) + 0.01, size: size * random.between(0.5, 1.3) }
    return random.chance(0.55) ? coral(random, base) : weed(random, base)
  })
  return `${land}<g fill="none" stroke="#fff" stroke-linecap="round" stroke-linejoin="round">${growth.join('')}</g>`
}

interface Root {
  readonly x: number
  readonly y: number
  readonly size: number
}

function coral(random: Random, root: Root): string {
  const parts: string[] = []
  const grow = (from: Root, angle: number, generation: number): void => {
    const x = from.x + Math.cos(angle) * from.size
    const y = from.y + Math.sin(angle) * from.size
    parts.push(
      `<path d="M${from.x.toFixed(4)} ${from.y.toFixed(4)}L${x.toFixed(4)} ${y.toFixed(4)}" stroke-width="${(from.size * 0.26).toFixed(4)}"/>`,
    )
    if (generation === 0) return
    const forks = random.whole(2, 3)
    for (let fork = 0; fork < forks; fork += 1)
      grow(
        { x, y, size: from.size * random.between(0.62, 0.84) },
        angle + random.between(-0.7, 0.7),
        generation - 1,
      )
  }
  grow({ ...root, size: root.size * 0.6 }, -Math.PI / 2 + random.between(-0.2, 0.2), 4)
  return parts.join('')
}

function weed(random: Random, { x, y, size }: Root): string {
  const blades = Array.from({ length: 4 }, () => {
    const lean = random.between(-0.5, 0.5) * size
    const tall = size * random.between(1.2, 2.6)
    return `<path d="M${x.toFixed(4)} ${y.toFixed(4)}C${(x + lean).toFixed(4)} ${(y - tall * 0.4).toFixed(4)} ${(x - lean).toFixed(4)} ${(y - tall * 0.7).toFixed(4)} ${(x + lean * 0.8).toFixed(4)} ${(y - tall).toFixed(4)}" stroke-width="${(size * 0.09).toFixed(4)}"/>`
  })
  return blades.join('')
}
