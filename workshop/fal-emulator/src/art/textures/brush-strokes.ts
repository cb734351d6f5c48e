import { createNoise, type Noise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'
import { brightness, toByte, type Print } from './print.ts'
import { soften } from './soften.ts'

const HAIRS = 2048

/** How a brush is held. */
export interface Brushwork {
  /** Width of the broadest stroke in pixels. */
  readonly broad: number
  /** 0 leaves the print as it was, 1 is all paint. */
  readonly strength: number
  /** How much the ridges of the paint catch the light. */
  readonly relief: number
}

/** Repaints a print in strokes that follow its forms: broad ones first, fine ones only where something happens. */
export function brushStrokes(print: Print, random: Random, work: Brushwork): Print {
  const { width, height, pixels } = print
  const painted = new Uint8Array(soften(print, work.broad * 0.35).values)
  const hairs = createNoise(random)
  const bristles = Float32Array.from(
    { length: HAIRS },
    (_, hair) => hairs(hair * 0.14, 0.5) * 0.8 + hairs(hair * 0.45, 9.5) * 0.4,
  )
  const easel: Easel = {
    print,
    canvas: painted,
    guide: guideOf(print, work.broad),
    flow: createNoise(random),
    bristles,
    random,
    relief: work.relief,
  }
  for (const [index, share] of (work.strength < 1 ? [1, 0.45] : [1, 0.52, 0.27]).entries())
    layStrokes(easel, Math.max(2, work.broad * share), index)
  for (let at = 0; at < pixels.length; at += 1)
    painted[at] = toByte((pixels[at] ?? 0) * (1 - work.strength) + (painted[at] ?? 0) * work.strength)
  return { width, height, pixels: painted }
}

interface Easel {
  readonly print: Print
  readonly canvas: Uint8Array
  readonly guide: Print
  readonly flow: Noise
  /** How much paint each hair carries, -1 to 1. */
  readonly bristles: Float32Array
  readonly random: Random
  readonly relief: number
}

function guideOf(print: Print, broad: number): Print {
  return { ...print, pixels: new Uint8Array(soften(print, Math.max(1, broad * 0.22)).values) }
}

function layStrokes(easel: Easel, wide: number, layer: number): void {
  const { print, canvas, guide, random } = easel
  const step = wide * (layer === 0 ? 0.9 : 1.15)
  for (let row = 0; row * step < print.height; row += 1) {
    for (let column = 0; column * step < print.width; column += 1) {
      const x = Math.min(print.width - 1, Math.max(0, Math.round((column + random.next()) * step)))
      const y = Math.min(print.height - 1, Math.max(0, Math.round((row + random.next()) * step)))
      const at = (y * print.width + x) * 3
      if (layer > 0) {
        const missing =
          Math.abs((canvas[at] ?? 0) - (guide.pixels[at] ?? 0)) +
          Math.abs((canvas[at + 1] ?? 0) - (guide.pixels[at + 1] ?? 0)) +
          Math.abs((canvas[at + 2] ?? 0) - (guide.pixels[at + 2] ?? 0))
        if (missing < 24 && random.next() > 0.16) continue
      }
      stroke(easel, { x, y, wide, layer })
    }
  }
}

interface Touch {
  readonly x: number
  readonly y: number
  readonly wide: number
  readonly layer: number
}

function stroke(
  { print, canvas, guide, flow, bristles, random, relief }: Easel,
  { x, y, wide, layer }: Touch,
): void {
  const turn = direction(guide, { x, y, reach: Math.max(2, Math.round(wide * 0.6)), flow })
  const from = (y * print.width + x) * 3
  const shift = random.between(-7, 7)
  const colour: Mark['colour'] = [
    (guide.pixels[from] ?? 0) + shift + random.between(-4, 4),
    (guide.pixels[from + 1] ?? 0) + shift,
    (guide.pixels[from + 2] ?? 0) + shift + random.between(-4, 4),
  ]
  const mark: Mark = {
    x,
    y,
    cosine: Math.cos(turn),
    sine: Math.sin(turn),
    half: wide * 0.62,
    long: wide * random.between(1.5, 3) * (layer === 2 ? 1.3 : 1),
    colour,
    hair: random.whole(0, HAIRS - 65),
    relief,
  }
  const reach = Math.ceil(mark.long * Math.abs(mark.sine) + mark.half * Math.abs(mark.cosine))
  for (let row = Math.max(0, y - reach); row <= Math.min(print.height - 1, y + reach); row += 1) {
    const run = span(mark, row - y)
    run.row = row
    run.first = Math.max(0, Math.ceil(x + run.first))
    run.last = Math.min(print.width - 1, Math.floor(x + run.last))
    drawRow({ canvas, width: print.width, bristles }, mark, run)
  }
}

interface Mark {
  readonly x: number
  readonly y: number
  readonly cosine: number
  readonly sine: number
  readonly half: number
  readonly long: number
  readonly colour: readonly [number, number, number]
  /** Which hairs of the brush: a place in the table. */
  readonly hair: number
  readonly relief: number
}

/** The part of one row that a stroke covers; one object for all, as there are a million rows in a picture. */
interface Run {
  row: number
  first: number
  last: number
}

const run: Run = { row: 0, first: 0, last: 0 }

/** Where a row enters and leaves the slanted rectangle of a stroke, from the stroke's middle. */
function span({ cosine, sine, half, long }: Mark, down: number): Run {
  run.first = -1e9
  run.last = 1e9
  narrow(cosine, down * sine, long)
  narrow(-sine, down * cosine, half)
  return run
}

function narrow(slope: number, middle: number, limit: number): void {
  if (slope < 1e-6 && slope > -1e-6) return
  const one = (-limit - middle) / slope
  const other = (limit - middle) / slope
  run.first = Math.max(run.first, Math.min(one, other))
  run.last = Math.min(run.last, Math.max(one, other))
}

interface Surface {
  readonly canvas: Uint8Array
  readonly width: number
  readonly bristles: Float32Array
}

function drawRow({ canvas, width, bristles }: Surface, mark: Mark, { row, first, last }: Run): void {
  const { x, y, cosine, sine, half, long, colour, hair, relief } = mark
  const down = row - y
  for (let column = first; column <= last; column += 1) {
    const along = (column - x) * cosine + down * sine
    const across = (down * cosine - (column - x) * sine) / half
    const bristle = bristles[hair + (((across + 1) * 32) | 0)] ?? 0
    const edge = (1 - across * across) * 1.9
    const end = (long - (along < 0 ? -along : along)) / (half * 1.4) + bristle * 0.7
    const alpha = (edge < 1 ? edge : 1) * (end < 0 ? 0 : end < 1 ? end : 1) * (0.9 + bristle * 0.1)
    if (alpha <= 0.02) continue
    const ridge = (bristle * 13 - across * 8) * relief
    const at = (row * width + column) * 3
    canvas[at] = toByte((canvas[at] ?? 0) * (1 - alpha) + (colour[0] + ridge) * alpha)
    canvas[at + 1] = toByte((canvas[at + 1] ?? 0) * (1 - alpha) + (colour[1] + ridge) * alpha)
    canvas[at + 2] = toByte((canvas[at + 2] ?? 0) * (1 - alpha) + (colour[2] + ridge) * alpha)
  }
}

/** Along an edge where there is one, else with a slow current over the whole picture. */
function direction(
  { width, height, pixels }: Print,
  { x, y, reach, flow }: { x: number; y: number; reach: number; flow: Noise },
): number {
  const left = Math.max(0, x - reach)
  const right = Math.min(width - 1, x + reach)
  const top = Math.max(0, y - reach)
  const bottom = Math.min(height - 1, y + reach)
  const slopeX = brightness(pixels, (y * width + right) * 3) - brightness(pixels, (y * width + left) * 3)
  const slopeY = brightness(pixels, (bottom * width + x) * 3) - brightness(pixels, (top * width + x) * 3)
  const drift = flow((x / width) * 3.1 + 50, (y / width) * 3.1) * 2.4 + 0.3
  const edge = Math.sqrt(slopeX * slopeX + slopeY * slopeY)
  return edge < 0.02 ? drift : Math.atan2(slopeX, -slopeY)
}
