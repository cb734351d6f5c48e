import type { Rgb } from '../colour/oklch.ts'
import { createCanvas, paint, rowAt, type Band, type Canvas, type Shader } from './canvas.ts'

/** Paints something without hard edges at a fraction of the size and lays it, with its depth, over the band smoothly. */
export function paintSoft(
  canvas: Canvas,
  { shrink, ...band }: Band & { readonly shrink: number },
  shader: Shader,
): void {
  const small = createCanvas(
    Math.max(2, Math.round(canvas.width / shrink)),
    Math.max(2, Math.round(canvas.height / shrink)),
  )
  paint(small, shader, { top: band.top - 2 * small.pixel, bottom: band.bottom + 2 * small.pixel })
  const last = rowAt(canvas, band.bottom)
  const line = new Float32Array(small.width * 3)
  for (let row = rowAt(canvas, band.top); row < last; row += 1) enlargeRow(canvas, small, { row, line })
}

/** One row of the canvas from a smaller one: the two rows it lies between are mixed first, then their neighbours. */
function enlargeRow(
  canvas: Canvas,
  small: Canvas,
  { row, line }: { readonly row: number; readonly line: Float32Array },
): void {
  const stride = small.width * 3
  const y = Math.min(Math.max(((row + 0.5) / canvas.height) * small.height - 0.5, 0), small.height - 1.001)
  const top = (y | 0) * stride
  const down = y - (y | 0)
  for (let at = 0; at < stride; at += 1) {
    line[at] = (small.pixels[top + at] ?? 0) * (1 - down) + (small.pixels[top + stride + at] ?? 0) * down
  }
  const scale = small.width / canvas.width
  const depthRow = Math.round(y) * small.width
  for (let column = 0; column < canvas.width; column += 1) {
    const x = Math.min(Math.max((column + 0.5) * scale - 0.5, 0), small.width - 1.001)
    const from = (x | 0) * 3
    const right = x - (x | 0)
    const at = row * canvas.width + column
    for (let part = 0; part < 3; part += 1) {
      const here = line[from + part] ?? 0
      canvas.pixels[at * 3 + part] = here + ((line[from + 3 + part] ?? 0) - here) * right
    }
    canvas.depth[at] = small.depth[depthRow + Math.round(x)] ?? 1
  }
}

/** A place counted in pixels; it may lie between them. */
export interface PixelPlace {
  x: number
  y: number
}

/** The colour between pixels; held at the edges. */
export function sampleSmooth({ width, height, pixels }: Canvas, { x, y }: PixelPlace, out: Rgb): void {
  const heldX = x < 0 ? 0 : x > width - 1.001 ? width - 1.001 : x
  const heldY = y < 0 ? 0 : y > height - 1.001 ? height - 1.001 : y
  const left = heldX | 0
  const top = heldY | 0
  const right = heldX - left
  const down = heldY - top
  const from = (top * width + left) * 3
  const below = from + width * 3
  for (let part = 0; part < 3; part += 1) {
    const upper = (pixels[from + part] ?? 0) * (1 - right) + (pixels[from + 3 + part] ?? 0) * right
    const lower = (pixels[below + part] ?? 0) * (1 - right) + (pixels[below + 3 + part] ?? 0) * right
    out[part] = upper * (1 - down) + lower * down
  }
}
