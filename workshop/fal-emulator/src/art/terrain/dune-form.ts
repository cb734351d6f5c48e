import { smoothstep } from '../noise/ease.ts'
import { createNoise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'
import type { LandForm } from './relief.ts'

/** Dunes: long backs to the wind, steep lee sides, crests that wander like writing. */
export function duneForm(random: Random): LandForm {
  const noise = createNoise(random)
  const turn = random.between(-0.9, 0.9)
  const cosine = Math.cos(turn)
  const sine = Math.sin(turn)
  const shift = random.between(-90, 90)
  const one = (along: number, across: number): number => {
    const wander = noise(along * 0.45, across * 0.35) * 0.75
    const phase = across + wander
    const place = phase - Math.floor(phase)
    // Rises slowly over two thirds of its length and falls over the last.
    const rise = smoothstep(0, 0.74, place) * smoothstep(1, 0.62, place) * 1.12
    return rise * (0.55 + 0.45 * noise(along * 0.3 + Math.floor(phase) * 7.1, Math.floor(phase) * 3.3))
  }
  return (x, z) => {
    const along = (x * cosine - z * sine) * 0.8 + shift
    const across = (x * sine + z * cosine) * 0.62
    const big = one(along, across)
    const small = one(along * 2.3 + 40, across * 2.7 + 11)
    const grow = 0.34 + 0.75 * smoothstep(1, 7, z)
    return (
      grow * (big * 0.95 + small * 0.14) + 0.25 * noise(x * 0.2 + shift, z * 0.2) * smoothstep(1, 5, z) - 0.12
    )
  }
}
