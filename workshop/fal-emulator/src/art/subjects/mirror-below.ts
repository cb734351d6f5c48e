import { rowAt, type Canvas } from '../canvas/canvas.ts'
import { clamp } from '../noise/ease.ts'
import { createNoise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'

/** Something afloat: the middle of its waterline, and its size. */
export interface Afloat {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Draws what floats a second time, upside down, broken by small waves. */
export function mirrorBelow(canvas: Canvas, random: Random, { x, y, width, height }: Afloat): void {
  const waves = createNoise(random)
  const line = rowAt(canvas, y)
  const last = rowAt(canvas, y + height * 0.85)
  const left = Math.max(0, Math.floor((x - width / 2 + canvas.halfWidth) / canvas.pixel))
  const right = Math.min(canvas.width, Math.ceil((x + width / 2 + canvas.halfWidth) / canvas.pixel))
  for (let row = line; row < last; row += 1) {
    const away = row - line
    const ripple = waves(0.5, away * 0.21) * (1.2 + away * 0.11)
    const fade = 0.72 * (1 - away / (last - line))
    for (let column = left; column < right; column += 1) {
      const small = waves(column * 0.05, away * 0.33) * (1 + away * 0.05)
      const from =
        clamp(line - 1 - Math.round(away * 1.1 + small), 0, canvas.height - 1) * canvas.width +
        clamp(Math.round(column + ripple + small), 0, canvas.width - 1)
      // Only the figure is mirrored again; sea and sky are in the water already.
      if ((canvas.depth[from] ?? 1) > 0.2) continue
      const at = (row * canvas.width + column) * 3
      for (let part = 0; part < 3; part += 1)
        canvas.pixels[at + part] =
          (canvas.pixels[at + part] ?? 0) * (1 - fade) + (canvas.pixels[from * 3 + part] ?? 0) * fade
    }
  }
}
