import type { PictureBrief } from '../brief/read-brief.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { oklch, toLinear } from '../colour/oklch.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import { createNoise, type Noise } from '../noise/noise.ts'
import type { Sky } from '../sky/sky.ts'
import type { LandShader } from './paint-relief.ts'

const fieldWords = ['field', 'lavender', 'tulip', 'wheat', 'vineyard', 'meadow', 'poppy', 'sunflower', 'rice']

/** Planted rows that run away from the eye; the bushes between the furrows catch the light. */
function fieldRow(x: number, z: number, detail: Noise): number {
  const row = x * 5.5 + detail(x * 0.6, z * 0.5) * 0.6
  const bush = Math.cos((row - Math.round(row)) * Math.PI * 2) * 0.5 + 0.5
  return clamp(bush * 1.5 - 0.25 + detail(x * 26, z * 26) * 0.35 * bush, 0, 1)
}

/** Rock where it is steep, green where it is low and level, snow where it is high; and the air before it. */
export function mountainShader(brief: PictureBrief, sky: Sky): LandShader {
  const { palette, random, darkness, mist } = brief
  const detail = createNoise(random)
  const rock = toLinear(blendOklch(palette.shadow, oklch(0.56, 0.035, palette.far.h), 0.6))
  const grove = toLinear(blendOklch(palette.shadow, palette.near, 0.7))
  const snow = toLinear(blendOklch(oklch(0.95, 0.01, 240), palette.light, 0.3))
  const ambient = toLinear(blendOklch(palette.middle, palette.zenith, 0.5))
  const sunPower = (sky.isAside ? 3.1 : 2.4) - darkness * 1.75
  const ambientPower = 0.7 - darkness * 0.3
  const wintry = ['snow', 'snowy', 'winter'].some((word) => brief.words.has(word))
  const snowLine = wintry ? -0.1 : random.between(0.3, 1)
  const air = 0.035 + mist * 0.06
  const isField = fieldWords.some((word) => brief.words.has(word))
  const bloom = toLinear(palette.accent)
  const { haze, light } = sky
  return (point, out) => {
    const { x, z, height } = point
    const texture = detail(x * 9, z * 9 + height * 14) * 0.5 + detail(x * 31, z * 31 + height * 43) * 0.5
    const flat = clamp(point.level + texture * 0.16, 0, 1)
    const snowy =
      smoothstep(0.5, 0.66, flat) * smoothstep(snowLine - 0.12, snowLine + 0.2, height + texture * 0.25)
    const green = smoothstep(0.5, 0.75, flat) * smoothstep(0.8, 0.2, height + texture * 0.3)
    const row = isField ? fieldRow(x, z, detail) * smoothstep(0.28, 0.1, height) : 0
    const sun = point.sunlight * sunPower * (1 + texture * 0.55 * (1 - snowy * 0.6))
    const open = ambientPower * (0.5 + 0.5 * point.level) * (1 + texture * 0.35)
    const low = Math.exp(-Math.max(0, height + 0.1) * 3.4) * smoothstep(1.2, 4.5, z)
    const bank = mist * 0.8 * low * (0.8 + detail(x * 0.8, z * 0.6) * 0.7)
    const path = z * air
    const thick = 1 - Math.exp(-path * Math.sqrt(path) * 1.2 - bank)
    const glow = sky.glowAt(point.sceneX, point.sceneY)
    for (let part = 0; part < 3; part += 1) {
      const grown = (grove[part] ?? 0) * (1 - row) + (bloom[part] ?? 0) * row
      const bare = (rock[part] ?? 0) * (1 - green) + grown * green
      const albedo = bare * (1 - snowy) + (snow[part] ?? 0) * snowy
      const lit = albedo * ((light[part] ?? 0) * sun + (ambient[part] ?? 0) * open)
      const hazed = (haze[part] ?? 0) * 0.9 + (light[part] ?? 0) * glow
      out[part] = lit * (1 - thick) + hazed * thick
    }
  }
}
