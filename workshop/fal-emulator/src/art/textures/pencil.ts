import { clamp, smoothstep } from '../noise/ease.ts'
import { createNoise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'
import { brightness, toByte, type Print } from './print.ts'
import { soften } from './soften.ts'

const SHEET = [246, 243, 236] as const
const LEAD = [46, 46, 54] as const

/** Hatching in four directions, each for a darker tone, and a drawn line where tones meet. */
export function pencil(print: Print, random: Random): Print {
  const { width, height } = print
  const short = Math.min(width, height)
  const smooth: Print = { width, height, pixels: new Uint8Array(soften(print, short * 0.0022).values) }
  const painted = new Uint8Array(print.pixels.length)
  const hand = createNoise(random)
  const tooth = createNoise(random)
  const pitch = short / 150
  const turns = [0.75, -0.7, 0.1, 1.45].map((turn) => [Math.cos(turn), Math.sin(turn)] as const)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = (row * width + column) * 3
      const tone = brightness(smooth.pixels, at)
      const right = brightness(smooth.pixels, column + 2 < width ? at + 6 : at)
      const below = brightness(smooth.pixels, row + 2 < height ? at + width * 6 : at)
      const grit = tooth(column * 0.5, row * 0.5) * 0.5 + 0.5
      let lead = smoothstep(0.025, 0.14, Math.abs(right - tone) + Math.abs(below - tone)) * 0.75
      for (const [index, [cosine, sine]] of turns.entries()) {
        const need = 0.78 - index * 0.19
        if (tone > need) break
        const along = (column * cosine + row * sine) / pitch
        const across =
          (row * cosine - column * sine) / pitch + hand(along * 0.08 + index * 31, column / short) * 1.2
        const line = Math.abs(across - Math.round(across)) * 2
        const press =
          clamp((need - tone) * 3.2, 0, 1) *
          (0.62 + hand(along * 0.05, Math.round(across) * 3.7 + index) * 0.45)
        lead = Math.max(lead, smoothstep(0.62, 0.2, line) * press)
      }
      const density = clamp(lead * (0.55 + grit * 0.55) + (1 - tone) * 0.2, 0, 0.95)
      for (let part = 0; part < 3; part += 1) {
        const tint = (LEAD[part] ?? 0) * 0.82 + (smooth.pixels[at + part] ?? 0) * 0.18
        painted[at + part] = toByte((SHEET[part] ?? 0) * (1 - density) + tint * density + (grit - 0.5) * 5)
      }
    }
  }
  return { width, height, pixels: painted }
}
