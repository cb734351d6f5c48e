import type { PictureBrief } from '../brief/read-brief.ts'
import { paint, type Canvas } from '../canvas/canvas.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { toLinear } from '../colour/oklch.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise } from '../noise/noise.ts'
import type { Sky } from './sky.ts'

/** Paler and paler capes where a coast goes round the corner; they end at the water's horizon. */
export function paintHeadlands(canvas: Canvas, brief: PictureBrief, sky: Sky): void {
  const { random, palette, mist } = brief
  const count = random.whole(1, 4)
  const side = random.pick([-1, 1])
  const dark = toLinear(blendOklch(palette.shadow, palette.far, 0.35))
  for (let index = 0; index < count; index += 1) {
    const near = (index + 1) / count
    const crest = fractal(createNoise(random), 5)
    const tall = (0.05 + 0.16 * near * random.between(0.5, 1.1)) * (0.6 + canvas.halfHeight)
    const reach = canvas.halfWidth * random.between(-0.2, 0.75 - near * 0.35)
    const turn = index % 3 === 2 ? -side : side
    const fog = clamp(0.7 - near * 0.5 + mist * 0.15, 0.1, 0.92)
    const ridge = (x: number): number => {
      const inland = smoothstep(reach, canvas.halfWidth * 1.5, x * turn)
      return tall * inland ** 0.6 * (0.75 + crest(x * 3.2, index * 9) * 0.9) - 0.004 * (1 - inland)
    }
    const heights = Float32Array.from({ length: canvas.width }, (_, column) =>
      ridge((column + 0.5) * canvas.pixel - canvas.halfWidth),
    )
    paint(
      canvas,
      (x, y, out) => {
        const height = heights[Math.round((x + canvas.halfWidth) / canvas.pixel - 0.5)] ?? 0
        const cover = clamp((height - (sky.horizon - y)) / canvas.pixel + 0.5, 0, 1)
        if (cover <= 0) return 1
        const low = fog + (1 - fog) * Math.exp(-(sky.horizon - y) * 22) * 0.5 * (0.4 + mist)
        const rough = 1 + crest(x * 22, y * 34) * 0.5
        const glow = sky.glowAt(x, y) * 0.8
        for (let part = 0; part < 3; part += 1) {
          const hazed = (sky.haze[part] ?? 0) * 0.85 + (sky.light[part] ?? 0) * glow
          const land = (dark[part] ?? 0) * rough * (1 - low) + hazed * low
          out[part] = (out[part] ?? 0) * (1 - cover) + land * cover
        }
        return 0.7
      },
      { top: sky.horizon - tall * 1.4, bottom: sky.horizon },
    )
  }
}
