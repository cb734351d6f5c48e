import { clamp, smoothstep } from '../noise/ease.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'
import { toByte, type Print } from './print.ts'
import { soften } from './soften.ts'

const PAPER = [250, 246, 237] as const

/** Pigment on rough paper: shapes run a little, dry darker at their edges, and the sheet stays white at its borders. */
export function watercolor(print: Print, random: Random): Print {
  const { width, height } = print
  const short = Math.min(width, height)
  const wash = soften(print, short * 0.0032).values
  const pool = soften(print, short * 0.013).values
  const painted = new Uint8Array(print.pixels.length)
  const run = createNoise(random)
  const tooth = createNoise(random)
  const flood = fractal(createNoise(random), 3)
  const scale = 6 / short
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const x = column * scale
      const y = row * scale
      const wobbleX = clamp(Math.round(column + run(x * 3.1, y * 3.1) * short * 0.006), 0, width - 1)
      const wobbleY = clamp(Math.round(row + run(x * 3.1 + 90, y * 3.1) * short * 0.006), 0, height - 1)
      const from = (wobbleY * width + wobbleX) * 3
      const water = flood(x * 0.55, y * 0.55)
      const grit = tooth(column * 0.42, row * 0.42) * 0.6 + tooth(column * 0.19, row * 0.19) * 0.4
      const border =
        Math.min(column, row, width - 1 - column, height - 1 - row) / short +
        flood(x * 1.5, y * 1.5) * 0.035 +
        grit * 0.006
      const sheet = smoothstep(0.018, 0.034, border)
      const rim = Math.exp(-(((border - 0.04) / 0.008) ** 2)) * 0.16
      const at = (row * width + column) * 3
      for (let part = 0; part < 3; part += 1) {
        const tone = (wash[from + part] ?? 0) / 255
        // Pigment gathers where a dark shape meets a light one, on the dark side.
        const dried = clamp(((pool[from + part] ?? 0) / 255 - tone) * 1.5, -0.05, 0.3)
        const density =
          clamp((1 - tone) * (0.86 + water * 0.34 + rim + grit * 0.11) + dried * 0.5, 0, 1) * sheet
        painted[at + part] = toByte((PAPER[part] ?? 250) * (1 - density * 0.96) + grit * 3)
      }
    }
  }
  return { width, height, pixels: painted }
}
