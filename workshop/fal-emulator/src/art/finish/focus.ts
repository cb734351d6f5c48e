import type { Genre } from '../brief/genres.ts'
import type { PictureBrief } from '../brief/read-brief.ts'
import { scatterDiscs } from '../canvas/bokeh.ts'
import { boxBlur, type Sheet } from '../canvas/box-blur.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { toLinear } from '../colour/oklch.ts'
import { smoothstep } from '../noise/ease.ts'

/** Scenes with something near to focus on; a mountain range is sharp all over. */
const close: ReadonlySet<Genre> = new Set(['still-life', 'botanical', 'portrait', 'forest'])

/** A fast lens: what lies behind the subject melts, and a few near lights float before it out of focus. */
export function focus(canvas: Canvas, brief: PictureBrief): void {
  const strength = brief.style === 'photo' ? Math.max(0.8, brief.hand.bokeh) : brief.hand.bokeh
  if (strength <= 0) return
  if (close.has(brief.genre)) blurBehind(canvas, strength)
  const { palette, random } = brief
  scatterDiscs(canvas, random, {
    count: 9,
    radius: 0.16,
    strength: 0.05 * strength,
    colours: [toLinear(palette.light), toLinear(palette.accent), toLinear(palette.horizon)],
  })
}

function blurBehind({ width, height, pixels, depth }: Canvas, strength: number): void {
  const shrink = 2
  const columns = Math.ceil(width / shrink)
  const rows = Math.ceil(height / shrink)
  const soft: Sheet = {
    width: columns,
    height: rows,
    channels: 3,
    values: new Float32Array(columns * rows * 3),
  }
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const from = (Math.min(height - 1, row * shrink) * width + Math.min(width - 1, column * shrink)) * 3
      for (let part = 0; part < 3; part += 1)
        soft.values[(row * columns + column) * 3 + part] = pixels[from + part] ?? 0
    }
  }
  boxBlur(soft, Math.min(width, height) * 0.0055 * strength)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column
      const share = smoothstep(0.34, 0.62, depth[at] ?? 1)
      if (share <= 0) continue
      const from = (((row / shrink) | 0) * columns + ((column / shrink) | 0)) * 3
      for (let part = 0; part < 3; part += 1)
        pixels[at * 3 + part] =
          (pixels[at * 3 + part] ?? 0) * (1 - share) + (soft.values[from + part] ?? 0) * share
    }
  }
}
