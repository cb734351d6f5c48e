import { blendOklch } from './blend-oklch.ts'
import { toLinear, type Oklch, type Rgb } from './oklch.ts'

const STEPS = 1024

/** A gradient worked out in advance: linear light, 1,024 steps. */
export type Ramp = Float32Array

/** A colour at a place (0 to 1) of a gradient. */
export type Stop = readonly [at: number, colour: Oklch]

/** Gradient through the stops, which come in rising order. */
export function createRamp(stops: readonly Stop[]): Ramp {
  const ramp = new Float32Array(STEPS * 3)
  for (let step = 0; step < STEPS; step += 1) ramp.set(colourAt(stops, step / (STEPS - 1)), step * 3)
  return ramp
}

function colourAt(stops: readonly Stop[], at: number): Rgb {
  let [before] = stops
  for (const stop of stops) {
    if (before !== undefined && stop[0] >= at) {
      const span = stop[0] - before[0]
      return toLinear(blendOklch(before[1], stop[1], span > 0 ? (at - before[0]) / span : 1))
    }
    before = stop
  }
  return before === undefined ? [0, 0, 0] : toLinear(before[1])
}

/** Writes the colour at `t` (held to 0..1) into `out`; nothing is allocated, as this runs per pixel. */
export function sampleRamp(ramp: Ramp, t: number, out: Rgb): void {
  const held = t < 0 ? 0 : t > 1 ? 1 : t
  const index = ((held * (STEPS - 1) + 0.5) | 0) * 3
  out[0] = ramp[index] ?? 0
  out[1] = ramp[index + 1] ?? 0
  out[2] = ramp[index + 2] ?? 0
}
