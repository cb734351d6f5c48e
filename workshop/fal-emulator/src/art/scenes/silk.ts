import type { PictureBrief } from '../brief/read-brief.ts'
import { paint, type Canvas } from '../canvas/canvas.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { toLinear } from '../colour/oklch.ts'
import { createRamp, sampleRamp } from '../colour/ramp.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise, type Noise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'

/** Folds of lit cloth or poured colour: abstract words, and words that name nothing at all. */
export function paintSilk(canvas: Canvas, { palette, random, hand }: PictureBrief): void {
  const ramp = createRamp([
    [0, palette.shadow],
    [0.24, blendOklch(palette.shadow, palette.zenith, 0.7)],
    [0.5, palette.middle],
    [0.74, palette.accent],
    [0.92, blendOklch(palette.accent, palette.horizon, 0.7)],
    [1, palette.horizon],
  ])
  const light = toLinear(palette.light)
  const turn = random.between(0, Math.PI)
  const lie: Lie = { cosine: Math.cos(turn), sine: Math.sin(turn), frequency: random.between(0.9, 1.5) }
  const height = folds(random, lie)
  const threads = createNoise(random)
  const woven = 0.025 + hand.detail * 0.075
  const step = 0.004
  paint(canvas, (x, y, out) => {
    const here = height(x, y)
    const slopeX = (height(x + step, y) - here) / step
    const slopeY = (height(x, y + step) - here) / step
    // Threads run with the folds, so they are drawn in the folds' own coordinates.
    const along = (x * lie.cosine + y * lie.sine) * lie.frequency
    const thread = threads(along * 3 + here * 2, here * 46) * 0.6 + threads(along * 7, here * 130) * 0.4
    const length = 1 / Math.sqrt(1 + (slopeX * slopeX + slopeY * slopeY) * 0.075)
    const facing = (0.4 - slopeX * 0.115 - slopeY * 0.19) * length + thread * woven
    sampleRamp(ramp, 0.33 + here * 0.27 + facing * 0.4, out)
    const held = Math.max(0, facing)
    const gloss = held ** 7 * 1.5 + held ** 3 * 0.12
    const occlusion = 0.3 + 0.7 * length
    out[0] = out[0] * occlusion + light[0] * gloss
    out[1] = out[1] * occlusion + light[1] * gloss
    out[2] = out[2] * occlusion + light[2] * gloss
    return 0.5
  })
}

/** Which way the cloth lies, and how closely it is folded. */
interface Lie {
  readonly cosine: number
  readonly sine: number
  readonly frequency: number
}

function folds(random: Random, { cosine, sine, frequency }: Lie): Noise {
  const fold = createNoise(random)
  const warp = fractal(createNoise(random), 2)
  return (x, y) => {
    const along = (x * cosine + y * sine) * frequency
    const across = (y * cosine - x * sine) * frequency * 2.4
    const bend = warp(along * 0.9, across * 0.45)
    return fold(along * 0.8 + bend * 1.4, across + bend * 2.1)
  }
}
