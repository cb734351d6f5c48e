import { clamp, smoothstep } from '../noise/ease.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise, type Noise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'
import { brightness, toByte, type Print } from './print.ts'
import { soften } from './soften.ts'

const RICE = [242, 235, 221] as const
const INK = [24, 26, 33] as const

/** Black ink in few steps on rice paper, wet and dry by turns; only what was truly colourful keeps a breath of colour. */
export function inkWash(print: Print, random: Random): Print {
  const { width, height } = print
  const short = Math.min(width, height)
  const sheet: InkSheet = {
    wet: soften(print, short * 0.006).values,
    painted: new Uint8Array(print.pixels.length),
    run: fractal(createNoise(random), 3),
    fibre: createNoise(random),
  }
  const scale = 7 / short
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const shift = sheet.run(column * scale * 1.6, row * scale * 1.6) * short * 0.012
      const fromRow = clamp(Math.round(row + shift), 0, height - 1)
      const from = (fromRow * width + clamp(Math.round(column + shift), 0, width - 1)) * 3
      const blot = sheet.run(column * scale * 3, row * scale * 3)
      inkPixel(sheet, {
        row,
        column,
        from,
        at: (row * width + column) * 3,
        sharp: brightness(print.pixels, from),
        blot,
      })
    }
  }
  return { width, height, pixels: sheet.painted }
}

interface InkSheet {
  readonly wet: Float32Array
  readonly painted: Uint8Array
  readonly run: Noise
  readonly fibre: Noise
}

interface InkSpot {
  readonly row: number
  readonly column: number
  /** Where in the print the ink ran from, and where it dries. */
  readonly from: number
  readonly at: number
  readonly sharp: number
  readonly blot: number
}

function inkPixel({ wet, painted, fibre }: InkSheet, { row, column, from, at, sharp, blot }: InkSpot): void {
  const red = wet[from] ?? 0
  const green = wet[from + 1] ?? 0
  const blue = wet[from + 2] ?? 0
  const soft = (red * 0.3 + green * 0.59 + blue * 0.11) / 255
  const dark = clamp(1 - (soft * 0.6 + sharp * 0.4) * 1.18, 0, 1)
  const steps = dark * 4.2 + blot * 0.55
  const step = Math.floor(steps)
  const stepped = (step + smoothstep(0.25, 0.75, steps - step)) / 4.2
  const dry = smoothstep(0.05, 0.5, fibre(column * 0.05, row * 0.31)) * 0.13 * (1 - dark)
  const edge = clamp((soft - sharp) * 1.7, 0, 0.35)
  const grain = fibre(column * 0.35, row * 0.35) * 0.035
  const density = clamp(stepped * (1 - dry) + edge + grain, 0, 0.97)
  const colourful = (Math.max(red, green, blue) - Math.min(red, green, blue)) / 255
  const keep = smoothstep(0.45, 0.9, colourful) * 0.5 + 0.06
  for (let part = 0; part < 3; part += 1) {
    const ink = (INK[part] ?? 0) * (1 - keep) + (wet[from + part] ?? 0) * keep
    painted[at + part] = toByte((RICE[part] ?? 0) * (1 - density) + ink * density + grain * 70)
  }
}
