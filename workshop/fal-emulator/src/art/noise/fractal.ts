import type { Noise } from './noise.ts'

// Each octave is turned, so that the lattices of the octaves never line up into a visible grid.
const COSINE = 0.8
const SINE = 0.6

/** Sum of octaves, each twice as fine and half as strong, about -1 to 1: clouds, stone, mist. */
export function fractal(noise: Noise, octaves: number): Noise {
  return (x, y) => {
    let sum = 0
    let strength = 0.5
    let atX = x
    let atY = y
    for (let octave = 0; octave < octaves; octave += 1) {
      sum += strength * noise(atX, atY)
      const turnedX = (atX * COSINE - atY * SINE) * 2.03 + 17.3
      atY = (atX * SINE + atY * COSINE) * 2.03 + 9.1
      atX = turnedX
      strength *= 0.5
    }
    return sum
  }
}

/** Octaves folded at zero into sharp crests, about 0 to 1: mountain ridges, veins, lightning. */
export function ridged(noise: Noise, octaves: number): Noise {
  return (x, y) => {
    let sum = 0
    let strength = 0.55
    let carry = 1
    let atX = x
    let atY = y
    for (let octave = 0; octave < octaves; octave += 1) {
      const fold = 1 - Math.abs(noise(atX, atY))
      const crest = fold * fold * carry
      sum += strength * crest
      carry = Math.min(1, Math.max(0, crest * 1.6))
      const turnedX = (atX * COSINE - atY * SINE) * 2.07 + 31.7
      atY = (atX * SINE + atY * COSINE) * 2.07 + 5.3
      atX = turnedX
      strength *= 0.5
    }
    return sum
  }
}
