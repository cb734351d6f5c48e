import type { PictureBrief } from '../brief/read-brief.ts'
import { boxBlur } from '../canvas/box-blur.ts'
import { rowAt, type Canvas } from '../canvas/canvas.ts'
import { toLinear, type Rgb } from '../colour/oklch.ts'
import { createNoise, type Noise } from '../noise/noise.ts'
import type { Sky } from '../sky/sky.ts'
import type { Eye } from './relief.ts'

/** Where the land's depth is kept as 1, in world units. */
export const FULL_DEPTH = 14

/** A lake to be laid into a valley. */
export interface Lake {
  readonly sky: Sky
  readonly eye: Eye
  /** World height of the water. */
  readonly level: number
}

/** Still water: whatever is painted lower disappears under it, and what stands behind is mirrored. */
export function paintLake(canvas: Canvas, brief: PictureBrief, lake: Lake): void {
  const wind = createNoise(brief.random)
  const surface: Surface = {
    tint: toLinear(brief.palette.shadow),
    wind,
    glint: lake.sky.light,
    calm: brief.random.between(0.5, 1),
  }
  const isWater = findWater(canvas, lake)
  const lines = mirrorLines(canvas, isWater, rowAt(canvas, lake.sky.horizon) + 1)
  const first = rowAt(canvas, lake.sky.horizon) + 1
  for (let row = first; row < canvas.height; row += 1) {
    const z = waterDistance(canvas, lake, row)
    for (let column = 0; column < canvas.width; column += 1) {
      if (isWater[row * canvas.width + column] === 1) {
        mirror(canvas, surface, { column, row, line: lines[column] ?? row, z })
      }
    }
  }
}

function waterDistance(canvas: Canvas, { eye, level }: Lake, row: number): number {
  const y = (row + 0.5) * canvas.pixel - canvas.halfHeight
  return (eye.focal * (eye.height - level)) / Math.max(1e-4, y - eye.horizon)
}

function findWater(canvas: Canvas, lake: Lake): Uint8Array {
  const isWater = new Uint8Array(canvas.width * canvas.height)
  for (let row = rowAt(canvas, lake.sky.horizon) + 1; row < canvas.height; row += 1) {
    const z = waterDistance(canvas, lake, row) * 0.995
    for (let column = 0; column < canvas.width; column += 1) {
      const at = row * canvas.width + column
      isWater[at] = (canvas.depth[at] ?? 1) * FULL_DEPTH >= z ? 1 : 0
    }
  }
  return isWater
}

/** The line that each column is mirrored at: its shore, smoothed, because a jump in it would tear the mirror. */
function mirrorLines(canvas: Canvas, isWater: Uint8Array, first: number): Float32Array {
  const lines = new Float32Array(canvas.width)
  for (let column = 0; column < canvas.width; column += 1) {
    let row = first
    while (row < canvas.height && isWater[row * canvas.width + column] === 0) row += 1
    lines[column] = Math.min(row, first + canvas.height * 0.16)
  }
  boxBlur({ width: canvas.width, height: 1, channels: 1, values: lines }, canvas.width * 0.05)
  return lines
}

interface Surface {
  readonly tint: Rgb
  readonly wind: Noise
  readonly glint: Rgb
  readonly calm: number
}

interface Spot {
  readonly column: number
  readonly row: number
  readonly line: number
  readonly z: number
}

function mirror(canvas: Canvas, surface: Surface, { column, row, line, z }: Spot): void {
  const { width, height, pixels, depth, halfWidth, pixel } = canvas
  const x = ((column + 0.5) * pixel - halfWidth) * z
  const ripple = surface.wind(x * 5, z * 26) * 0.7 + surface.wind(x * 14, z * 61) * 0.3
  const patch = Math.max(0, surface.wind(x * 0.7 + 40, z * 2.4)) * surface.calm
  const away = Math.max(0, row - line)
  const sway = ripple * (0.35 + patch * 2.2) * away * 0.09
  const from = Math.min(row - 1, height - 1, Math.max(0, Math.round(line - 1 - away * 1.04 + sway)))
  const aside = Math.min(width - 1, Math.max(0, Math.round(column + sway * 0.4)))
  const source = (from * width + aside) * 3
  const at = row * width + column
  const deep = Math.min(0.62, 0.1 + (away / height) * 1.3)
  const sheen = patch * 0.07 * (0.6 + ripple)
  for (let part = 0; part < 3; part += 1) {
    const mirrored = (pixels[source + part] ?? 0) * 0.93
    const body = mirrored * (1 - deep) + (surface.tint[part] ?? 0) * deep * 0.6
    pixels[at * 3 + part] = body + (surface.glint[part] ?? 0) * sheen
  }
  depth[at] = z / FULL_DEPTH
}
