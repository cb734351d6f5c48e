import { boxBlur, type Sheet } from '../canvas/box-blur.ts'
import type { Canvas } from '../canvas/canvas.ts'
import type { Hand } from './hands.ts'

const SHRINK = 4

/** Lets bright light spill over its edges, narrow and wide, as a lens does. */
export function bloom(canvas: Canvas, { bloom: strength, split }: Hand): void {
  if (strength <= 0.02) return
  const narrow = brightParts(canvas)
  boxBlur(narrow, Math.max(canvas.width, canvas.height) * 0.0032)
  const wide = { ...narrow, values: narrow.values.slice() }
  boxBlur(wide, Math.max(canvas.width, canvas.height) * 0.014)
  for (let index = 0; index < narrow.values.length; index += 1) {
    narrow.values[index] = ((narrow.values[index] ?? 0) * 0.45 + (wide.values[index] ?? 0) * 0.8) * strength
  }
  if (split > 0.5) addStreaks(narrow, wide, split)
  addEnlarged(canvas, narrow)
}

/** The cinema lens stretches the strongest lights sideways into a cool line. */
function addStreaks(glow: Sheet, wide: Sheet, split: number): void {
  const { width, height, values } = glow
  const reach = Math.round(width * 0.22)
  for (let row = 0; row < height; row += 1) {
    let sum = 0
    const power = (column: number): number => {
      const held = column < 0 ? 0 : column >= width ? width - 1 : column
      return Math.max(0, (wide.values[(row * width + held) * 3 + 1] ?? 0) - 0.9)
    }
    for (let column = -reach; column <= reach; column += 1) sum += power(column)
    for (let column = 0; column < width; column += 1) {
      const streak = (sum / (reach * 2 + 1)) * split * 0.9
      const at = (row * width + column) * 3
      values[at] = (values[at] ?? 0) + streak * 0.45
      values[at + 1] = (values[at + 1] ?? 0) + streak * 0.75
      values[at + 2] = (values[at + 2] ?? 0) + streak
      sum += power(column + reach + 1) - power(column - reach)
    }
  }
}

function brightParts({ width, height, pixels }: Canvas): Sheet {
  const columns = Math.ceil(width / SHRINK)
  const rows = Math.ceil(height / SHRINK)
  const values = new Float32Array(columns * rows * 3)
  for (let row = 0; row < height; row += 1) {
    const target = ((row / SHRINK) | 0) * columns
    for (let column = 0; column < width; column += 1) {
      const from = (row * width + column) * 3
      const red = pixels[from] ?? 0
      const green = pixels[from + 1] ?? 0
      const blue = pixels[from + 2] ?? 0
      const peak = Math.max(red, green, blue)
      // A soft knee: mid-tones give a breath of glow, lamps give all of theirs.
      const share = (peak * peak) / (peak * peak + 0.5) / (SHRINK * SHRINK)
      const to = (target + ((column / SHRINK) | 0)) * 3
      values[to] = (values[to] ?? 0) + Math.min(red, 6) * share
      values[to + 1] = (values[to + 1] ?? 0) + Math.min(green, 6) * share
      values[to + 2] = (values[to + 2] ?? 0) + Math.min(blue, 6) * share
    }
  }
  return { width: columns, height: rows, channels: 3, values }
}

function addEnlarged({ width, height, pixels }: Canvas, glow: Sheet): void {
  const stride = glow.width * 3
  const line = new Float32Array(stride)
  for (let row = 0; row < height; row += 1) {
    const y = Math.min(Math.max((row + 0.5) / SHRINK - 0.5, 0), glow.height - 1.001)
    const top = (y | 0) * stride
    const down = y - (y | 0)
    // The two rows that it lies between are mixed once; then only neighbours in this line are.
    for (let at = 0; at < stride; at += 1) {
      line[at] = (glow.values[top + at] ?? 0) * (1 - down) + (glow.values[top + stride + at] ?? 0) * down
    }
    for (let column = 0; column < width; column += 1) {
      const x = Math.min(Math.max((column + 0.5) / SHRINK - 0.5, 0), glow.width - 1.001)
      const from = (x | 0) * 3
      const right = x - (x | 0)
      const to = (row * width + column) * 3
      for (let channel = 0; channel < 3; channel += 1) {
        const here = line[from + channel] ?? 0
        const next = line[from + 3 + channel] ?? 0
        pixels[to + channel] = (pixels[to + channel] ?? 0) + here + (next - here) * right
      }
    }
  }
}
