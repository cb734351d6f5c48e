import type { PictureBrief } from '../brief/read-brief.ts'
import type { Shader } from '../canvas/canvas.ts'
import { toLinear } from '../colour/oklch.ts'
import { clamp } from '../noise/ease.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise } from '../noise/noise.ts'
import type { Sky } from './sky.ts'

/** Curtains of northern light: bright lower hems, rays that fade upward from accent to second colour. */
export function createAurora({ palette, random }: PictureBrief, sky: Sky): Shader {
  const hem = fractal(createNoise(random), 2)
  const rays = fractal(createNoise(random), 3)
  const low = toLinear(palette.accent)
  const high = toLinear(palette.second)
  const curtains = Array.from({ length: 3 }, (_, index) => ({
    base: sky.horizon - random.between(0.16, 0.34) - index * 0.1,
    shift: random.between(-40, 40),
    wave: random.between(0.12, 0.2),
    tall: random.between(0.16, 0.3),
    power: random.between(0.5, 0.9) / (1 + index * 0.35),
  }))
  return (x, y, out) => {
    for (const { base, shift, wave, tall, power } of curtains) {
      const fold = hem(x * 1.1 + shift, shift * 0.37)
      const above = base + fold * wave * 2 - x * 0.12 - y
      if (above < -0.03) continue
      const folded = x * 9 + hem(x * 3 + shift, 9.5) * 3 + shift
      const ray = clamp(0.55 + rays(folded, above * 0.7 + shift) * 0.9, 0.05, 1.5)
      const rise = above < 0 ? 1 + above / 0.03 : Math.exp(-above / (tall * (0.5 + ray * 0.6)))
      const bright = power * ray * rise
      const t = clamp(above / (tall * 1.3), 0, 1)
      out[0] += (low[0] * (1 - t) + high[0] * t) * bright
      out[1] += (low[1] * (1 - t) + high[1] * t) * bright
      out[2] += (low[2] * (1 - t) + high[2] * t) * bright
    }
    return 1
  }
}
