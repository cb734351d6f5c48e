import type { Canvas } from '../canvas/canvas.ts'

/** Land seen from one place: its heights on a fan of sight lines, denser the nearer they are. */
export interface Relief {
  /** Sight lines, left to right, and steps along each, near to far. */
  readonly columns: number
  readonly rows: number
  /** World distance of each row. */
  readonly distances: Float32Array
  /** World height, row by row. */
  readonly heights: Float32Array
  /** How much sunlight falls on each place: slope and cast shadow together, 0 to 1. */
  readonly sunlight: Float32Array
  /** How flat each place is: 1 level, 0 a wall. */
  readonly level: Float32Array
}

/** Where the eye is: its height over the ground, and how far the picture plane stands from it. */
export interface Eye {
  readonly height: number
  readonly focal: number
  readonly horizon: number
  readonly nearest: number
  readonly farthest: number
}

/** Height of the land at a place: across, ahead, and how many octaves can be seen from here. */
export type LandForm = (x: number, z: number, octaves: number) => number

/** Which way the sunlight comes: across (negative from the left), and how low. */
export interface SunDirection {
  readonly across: number
  readonly ahead: number
  readonly rise: number
}

const ROWS = 330

/** Measures a land form along the sight lines of the canvas and lights it. */
export function measureRelief(canvas: Canvas, eye: Eye, land: { form: LandForm; sun: SunDirection }): Relief {
  const columns = Math.min(canvas.width, 620)
  const relief: Relief = {
    columns,
    rows: ROWS,
    distances: Float32Array.from(
      { length: ROWS },
      (_, row) => eye.nearest * (eye.farthest / eye.nearest) ** (row / (ROWS - 1)),
    ),
    heights: new Float32Array(columns * ROWS),
    sunlight: new Float32Array(columns * ROWS),
    level: new Float32Array(columns * ROWS),
  }
  const spread = (canvas.halfWidth * 2) / eye.focal
  raise(relief, spread, land.form)
  light(relief, spread, land.sun)
  return relief
}

function raise({ columns, rows, distances, heights }: Relief, spread: number, form: LandForm): void {
  for (let row = 0; row < rows; row += 1) {
    const z = distances[row] ?? 1
    // Finer octaves than the steps of the fan would only flicker.
    const octaves = Math.min(8, Math.max(3, Math.round(8.2 - Math.log2(z + 0.5))))
    for (let column = 0; column < columns; column += 1) {
      heights[row * columns + column] = form(((column + 0.5) / columns - 0.5) * spread * z, z, octaves)
    }
  }
}

function light(relief: Relief, spread: number, sun: SunDirection): void {
  const { columns, rows, distances, heights, sunlight, level } = relief
  const flatness = Math.hypot(sun.across, sun.ahead)
  const length = Math.hypot(flatness, sun.rise)
  const first = sun.across < 0 ? 0 : columns - 1
  const towards = sun.across < 0 ? 1 : -1
  const fall = sun.rise / Math.max(0.2, Math.abs(sun.across))
  for (let row = 1; row < rows - 1; row += 1) {
    const z = distances[row] ?? 1
    const width = (spread * z) / columns
    const depth = (distances[row + 1] ?? z) - (distances[row - 1] ?? z)
    let shadow = -10
    for (let step = 0; step < columns; step += 1) {
      const column = first + step * towards
      const at = row * columns + column
      const here = heights[at] ?? 0
      const left = heights[column > 0 ? at - 1 : at] ?? here
      const right = heights[column < columns - 1 ? at + 1 : at] ?? here
      const slopeX = (right - left) / (2 * width)
      const slopeZ = ((heights[at + columns] ?? here) - (heights[at - columns] ?? here)) / depth
      const normal = 1 / Math.sqrt(1 + slopeX * slopeX + slopeZ * slopeZ)
      const facing = ((-slopeX * sun.across - slopeZ * sun.ahead + sun.rise) * normal) / length
      const soft = 0.02 + z * 0.008
      const open = here >= shadow ? 1 : Math.max(0, 1 - (shadow - here) / soft)
      sunlight[at] = Math.max(0, facing) * open
      level[at] = normal
      shadow = Math.max(shadow - fall * width, here)
    }
  }
}
