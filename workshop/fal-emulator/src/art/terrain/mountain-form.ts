import { smoothstep } from '../noise/ease.ts'
import { createNoise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'
import type { LandForm } from './relief.ts'

/** A valley that leads the eye to a range, with one peak above the others. */
export function mountainForm(random: Random, grandeur: number): LandForm {
  const noise = createNoise(random)
  const bend = createNoise(random)
  const shift = random.between(-100, 100)
  const valley = random.between(-0.6, 0.6)
  const peakX = random.between(-1.6, 1.6)
  const peakZ = random.between(5.4, 7.2)
  const peakHeight = random.between(1.3, 2.3) * grandeur
  const peakWidth = random.between(1.7, 2.6)
  const reach = random.between(0.8, 1.25) * grandeur
  return (x, z, octaves) => {
    const warp = bend(x * 0.35 + shift, z * 0.35) * 0.5
    const away = Math.abs(x - valley * (z * 0.35) + warp)
    const tall = 0.08 + reach * smoothstep(1.2, 6.5, z) * (0.35 + 0.65 * smoothstep(0.1, 2.6, away))
    const crest = crests(noise, { x: (x + warp) * 0.46 + shift, z: (z + warp) * 0.46, octaves })
    const far = Math.hypot(x - peakX * (z / 6) + warp * 0.7, (z - peakZ) * 0.9) / peakWidth
    const peak = peakHeight * Math.max(0, 1 - far) ** 1.2 * (0.6 + 0.6 * crest)
    return tall * (crest * 1.35 - 0.42) + peak - 0.05
  }
}

interface Place {
  readonly x: number
  readonly z: number
  readonly octaves: number
}

/** Ridges that carry their fine detail on their flanks and keep their valleys smooth, as water leaves them. */
function crests(noise: (x: number, y: number) => number, { x, z, octaves }: Place): number {
  let sum = 0
  let strength = 0.55
  let carry = 1
  let atX = x
  let atZ = z
  for (let octave = 0; octave < octaves; octave += 1) {
    const fold = 1 - Math.sqrt(noise(atX, atZ) ** 2 + 0.006)
    const crest = fold * fold * carry
    sum += crest * strength
    carry = Math.min(1, crest * 1.5)
    const turned = (atX * 0.8 - atZ * 0.6) * 2.03 + 31.7
    atZ = (atX * 0.6 + atZ * 0.8) * 2.03 + 5.3
    atX = turned
    strength *= 0.47
  }
  return sum
}
