import type { Canvas } from '../canvas/canvas.ts'
import { drawMask, paintMask } from '../canvas/mask.ts'
import type { Rgb } from '../colour/oklch.ts'
import { clamp } from '../noise/ease.ts'
import { createNoise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'
import type { Setting } from './setting.ts'

/** Ground for a figure to stand on. */
export interface Knoll {
  /** Its highest point, in scene units. */
  readonly x: number
  readonly y: number
  readonly colour: Rgb
  readonly kind: 'grass' | 'rock' | 'ledge' | 'dune'
}

/** A dark rise in the foreground, with grass that catches the light at its edge; or a plain ledge. */
export async function paintKnoll(
  canvas: Canvas,
  random: Random,
  { setting, knoll }: { setting: Setting; knoll: Knoll },
): Promise<void> {
  const lie = createNoise(random)
  const steep = knoll.kind === 'rock' ? random.between(0.5, 0.8) : random.between(0.16, 0.3)
  const rough = knoll.kind === 'rock' ? 0.05 : knoll.kind === 'dune' ? 0.008 : 0.018
  const ground = (x: number): number => {
    const away = Math.abs(x - knoll.x)
    if (knoll.kind === 'ledge') return knoll.y
    return (
      knoll.y +
      steep * Math.max(0, away - 0.06) ** 1.25 +
      lie(x * 3.1, 1) * rough * Math.min(1, away * 4) +
      (knoll.kind === 'rock' ? Math.abs(lie(x * 11, 2)) * 0.02 * Math.min(1, away * 6) : 0)
    )
  }
  const mask = await drawMask(canvas, land(canvas, random, { ground, isGrass: knoll.kind === 'grass' }), {
    left: -canvas.halfWidth,
    right: canvas.halfWidth,
    top: knoll.y - 0.1,
    bottom: canvas.halfHeight,
  })
  paintMask(canvas, mask, (x, y, out) => {
    const under = y - ground(x)
    const towards = Math.exp(-Math.abs(x - setting.lightX) * 1.4)
    const edge = Math.exp(-Math.max(0, under + 0.006) * 75) * towards * 0.55
    const tone = 0.75 + lie(x * 16, y * 22) * 0.25 - clamp(under, 0, 0.6) * 0.8
    for (let part = 0; part < 3; part += 1)
      out[part] = (knoll.colour[part] ?? 0) * tone + (setting.light[part] ?? 0) * edge * 0.5
    return 0.12
  })
}

function land(
  { halfWidth, halfHeight }: Canvas,
  random: Random,
  { ground, isGrass }: { ground: (x: number) => number; isGrass: boolean },
): string {
  const steps = 160
  const places = Array.from(
    { length: steps + 1 },
    (_, step) => -halfWidth * 1.02 + (halfWidth * 2.04 * step) / steps,
  )
  const outline = places.map((x) => `L${x.toFixed(4)} ${ground(x).toFixed(4)}`).join('')
  const body = `<path d="M${(-halfWidth * 1.02).toFixed(4)} ${halfHeight + 0.1}${outline}L${(halfWidth * 1.02).toFixed(4)} ${halfHeight + 0.1}Z"/>`
  if (!isGrass) return body
  const blades = Array.from({ length: Math.round(520 * halfWidth) }, () => {
    const x = random.between(-1, 1) * halfWidth
    const y = ground(x) + 0.004
    const tall = 0.012 + 0.034 * random.next() ** 2
    const lean = random.between(-0.5, 0.7) * tall
    return `M${(x - 0.0016).toFixed(4)} ${y.toFixed(4)}Q${(x + lean * 0.2).toFixed(4)} ${(y - tall * 0.6).toFixed(4)} ${(x + lean).toFixed(4)} ${(y - tall).toFixed(4)}Q${(x + lean * 0.4).toFixed(4)} ${(y - tall * 0.5).toFixed(4)} ${(x + 0.0016).toFixed(4)} ${y.toFixed(4)}Z`
  })
  return `${body}<path d="${blades.join('')}"/>`
}
