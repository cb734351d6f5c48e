import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { oklch, toLinear } from '../colour/oklch.ts'
import { createNoise } from '../noise/noise.ts'
import { paintSky } from '../sky/paint-sky.ts'
import { createSky, type Sky } from '../sky/sky.ts'
import { duneForm } from '../terrain/dune-form.ts'
import { paintRelief, type LandShader } from '../terrain/paint-relief.ts'
import { measureRelief, type Eye } from '../terrain/relief.ts'

/** Dunes under a low light, with wind ripples at one's feet. */
export function paintDesert(canvas: Canvas, brief: PictureBrief): Sky {
  const { random } = brief
  const horizon = canvas.halfHeight * random.between(-0.3, 0.1)
  const sky = createSky(canvas, brief, horizon)
  paintSky(canvas, brief, sky)
  const eye: Eye = { height: random.between(0.75, 1), focal: 1.1, horizon, nearest: 0.8, farthest: 15 }
  const sun = { across: sky.lightX < 0 ? -1 : 1, ahead: 0.25, rise: 0.34 + brief.elevation * 0.4 }
  const relief = measureRelief(canvas, eye, { form: duneForm(random), sun })
  paintRelief(canvas, { relief, eye }, sandShader(brief, sky))
  return sky
}

function sandShader({ palette, random, darkness, mist }: PictureBrief, sky: Sky): LandShader {
  const noise = createNoise(random)
  const warm = oklch(
    0.74,
    Math.max(0.07, palette.far.c),
    palette.near.c > 0.07 ? palette.far.h * 0.4 + 60 * 0.6 : palette.far.h,
  )
  const sand = toLinear(blendOklch(blendOklch(warm, palette.horizon, 0.35), palette.accent, 0.22))
  const sunColour = toLinear(palette.light)
  const ambient = toLinear(blendOklch(palette.zenith, palette.middle, 0.5))
  const power = 1.75 - darkness * 1.35
  const across = random.between(2, 4) * random.pick([-1, 1])
  const { haze, light } = sky
  return ({ x, z, height, sunlight, level, sceneX, sceneY }, out) => {
    const wave = Math.sin((z * 46 + x * across * 4 + noise(x * 2.6, z * 2.6) * 9) * 1.25)
    const ripple = (wave * 0.5 + noise(x * 60, z * 60) * 0.35) / (1 + z * z * 0.22)
    const sun = Math.max(0, sunlight * (1 + ripple * 0.5)) * power
    const open = (0.4 - darkness * 0.12) * (0.7 + 0.3 * level) * (1 + ripple * 0.2)
    const path = z * (0.04 + mist * 0.05)
    const thick =
      1 -
      Math.exp(
        -path * Math.sqrt(path) * 1.3 -
          mist * 0.25 * Math.exp(-Math.max(0, height) * 5) * Math.max(0, z - 3) * 0.2,
      )
    const glow = sky.glowAt(sceneX, sceneY)
    for (let part = 0; part < 3; part += 1) {
      const lit = (sand[part] ?? 0) * ((sunColour[part] ?? 0) * sun + (ambient[part] ?? 0) * open)
      out[part] = lit * (1 - thick) + ((haze[part] ?? 0) * 0.92 + (light[part] ?? 0) * glow) * thick
    }
  }
}
