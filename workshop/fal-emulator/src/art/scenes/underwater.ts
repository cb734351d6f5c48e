import type { PictureBrief } from '../brief/read-brief.ts'
import { addDisc } from '../canvas/bokeh.ts'
import { paint, type Canvas, type Shader } from '../canvas/canvas.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { toLinear } from '../colour/oklch.ts'
import { createRamp, sampleRamp } from '../colour/ramp.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import { createNoise } from '../noise/noise.ts'
import { beamTable } from '../sky/beam-table.ts'
import { paintJellyfish } from '../subjects/jellyfish.ts'
import { paintReef } from '../subjects/reef.ts'

/** Below the surface: light that falls in moving curtains, a reef in the dark, and what drifts between. */
export async function paintUnderwater(canvas: Canvas, brief: PictureBrief): Promise<void> {
  const { random, palette, words } = brief
  const lightX = random.between(-0.5, 0.5) * canvas.halfWidth
  paint(canvas, waterShader(canvas, brief, lightX))
  const isEmpty = brief.figure === null && !words.has('reef')
  if (words.has('jellyfish') || (isEmpty && random.chance(0.5))) await paintJellyfish(canvas, brief)
  await paintReef(canvas, brief)
  const snow = toLinear(blendOklch(palette.light, palette.middle, 0.3))
  for (let index = 0; index < 90; index += 1) {
    addDisc(canvas, {
      x: random.between(-1, 1) * canvas.halfWidth,
      y: random.between(-1, 1) * canvas.halfHeight,
      radius: 0.0014 + 0.009 * random.next() ** 6,
      colour: snow,
      strength: 0.3 * random.next() ** 2,
    })
  }
}

function waterShader(canvas: Canvas, { palette, random, hand }: PictureBrief, lightX: number): Shader {
  const bright = palette.zenith.l > palette.horizon.l ? palette.zenith : palette.horizon
  const dark = palette.zenith.l > palette.horizon.l ? palette.horizon : palette.zenith
  const ramp = createRamp([
    [0, palette.shadow],
    [0.3, dark],
    [0.62, palette.middle],
    [0.9, bright],
    [1, blendOklch(bright, palette.light, 0.6)],
  ])
  const light = toLinear(palette.light)
  const murk = createNoise(random)
  const ripple = createNoise(random)
  const surface = -canvas.halfHeight * 1.05
  const beams = beamTable(random, 5.5)
  return (x, y, out) => {
    const down = (y - surface) / (canvas.halfHeight * 2)
    const aside = Math.abs(x - lightX)
    const glow = Math.exp(-Math.sqrt(aside * aside * 0.9 + (y - surface) * (y - surface) * 0.6) * 1.9)
    sampleRamp(ramp, clamp(0.62 - down * 0.62 + glow * 0.6 + murk(x * 0.8, y * 0.8) * 0.06, 0, 1), out)
    const beam = beams((x - lightX) / (y - surface + 0.38))
    const fall = beam * Math.exp(-down * 2.1) * Math.exp(-aside * 0.9) * (0.38 + hand.bloom * 0.2)
    const z = 0.35 / (y - surface + 0.05)
    const web = down > 0.3 ? 0 : 1 - Math.abs(ripple(x * z * 3.2 + ripple(x * z * 2, z * 5) * 0.6, z * 6))
    const caustic = web ** 9 * smoothstep(0.3, 0.02, down) * 0.8
    for (let part = 0; part < 3; part += 1)
      out[part] = (out[part] ?? 0) + (light[part] ?? 0) * (fall + caustic * (0.35 + glow))
    return 0.9
  }
}
