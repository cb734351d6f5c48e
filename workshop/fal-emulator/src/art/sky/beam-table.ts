import { smoothstep } from '../noise/ease.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'

const STEPS = 2048
const REACH = 4

/** How much light comes through at each angle (as a slope, -4 to 4), worked out once for all pixels. */
export function beamTable(random: Random, density: number): (slope: number) => number {
  const gaps = fractal(createNoise(random), 3)
  const table = Float32Array.from({ length: STEPS }, (_, step) =>
    smoothstep(0.02, 0.58, gaps(((step / STEPS) * 2 - 1) * REACH * density, 3.3) + 0.1),
  )
  return (slope) => {
    const place = ((slope + REACH) / (REACH * 2)) * STEPS
    const held = place < 0 ? 0 : place > STEPS - 2 ? STEPS - 2 : place
    const step = held | 0
    const share = held - step
    return (table[step] ?? 0) * (1 - share) + (table[step + 1] ?? 0) * share
  }
}
