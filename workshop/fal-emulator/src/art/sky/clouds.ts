import type { PictureBrief } from '../brief/read-brief.ts'
import type { Shader } from '../canvas/canvas.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { toLinear } from '../colour/oklch.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise } from '../noise/noise.ts'
import type { Sky } from './sky.ts'

/** Clouds on a ceiling above the land, so that they crowd and flatten towards the horizon; lit from the light's side. Answers how much of the sky they leave open. */
export function createClouds(brief: PictureBrief, sky: Sky): Shader {
  const { palette, random, hand, darkness } = brief
  const body = fractal(createNoise(random), 3 + Math.round(hand.detail * 2))
  const bulk = fractal(createNoise(random), 2)
  const amount = cloudiness(brief)
  const lit = toLinear(blendOklch(palette.light, palette.horizon, 0.35))
  const shaded = toLinear(blendOklch(palette.middle, palette.zenith, 0.55))
  const brightness = 1.05 - darkness * 0.72
  const driftX = random.between(-50, 50)
  const stretch = random.between(0.5, 0.9)
  return (x, y, out) => {
    const height = sky.horizon - y
    if (height < 0.004) return 1
    const far = 0.3 / (height + 0.16)
    const atX = x * far * 2.6 * stretch + driftX
    const atY = far * 4.2
    const mass = bulk(atX * 0.6, atY * 0.6)
    const density = body(atX * 1.4 + mass, atY * 1.6) * 0.75 + mass * 0.8
    const cover = smoothstep(0.34 - amount, 0.98 - amount, density)
    if (cover < 0.004) return 1
    const towards = clamp((sky.lightX - x) * 1.5, -1, 1) * 0.16
    const thicker = body(atX * 1.4 + mass + towards, atY * 1.6 + 0.14) * 0.75 + mass * 0.8
    const across = x - sky.lightX
    const down = y - sky.lightY
    const near = Math.exp(-Math.sqrt(across * across + down * down) * 2.4)
    const shine = clamp(0.55 + (density - thicker) * 1.9 + near * 0.4 - cover * 0.22, 0, 1.4)
    const rim = near * (1 - cover) * 0.9
    const fade = cover * smoothstep(0, 0.09, height) * 0.92
    const gain = brightness * (1 + near * 0.8)
    out[0] += (shaded[0] * (1 - shine) + lit[0] * shine * gain + lit[0] * rim - out[0]) * fade
    out[1] += (shaded[1] * (1 - shine) + lit[1] * shine * gain + lit[1] * rim - out[1]) * fade
    out[2] += (shaded[2] * (1 - shine) + lit[2] * shine * gain + lit[2] * rim - out[2]) * fade
    return 1 - fade
  }
}

function cloudiness({ words, random, darkness, mist, style }: PictureBrief): number {
  if (words.has('clear') || words.has('minimal') || words.has('minimalist')) return -0.5
  if (words.has('storm') || words.has('stormy') || words.has('cloud') || words.has('cloudy')) return 0.55
  if (words.has('aurora') || words.has('stars') || words.has('starry')) return -0.35
  const usual = random.between(-0.12, 0.34) - darkness * 0.12 - mist * 0.05
  return style === 'anime' ? usual + 0.12 : usual
}
