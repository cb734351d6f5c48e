import type { Canvas } from '../canvas/canvas.ts'
import type { Solid } from './solid.ts'

/** Where the solid stands in the picture. */
export interface Stand {
  /** Scene place of the solid's origin. */
  readonly x: number
  readonly y: number
  /** Scene units to one unit of the solid. */
  readonly scale: number
}

/** What was found along each pixel's sight line. */
export interface Traced {
  /** How far towards the eye the solid reaches, in its own units; meaningless where `cover` is 0. */
  readonly reach: Float32Array
  /** 1 on the solid, falling to 0 within a pixel beside it. */
  readonly cover: Float32Array
}

const BLOCK = 8
const NEAREST = 0.5
const FARTHEST = -0.4
const CLOSE = 0.0003

/** Looks straight on at a solid from every pixel. */
export function traceSolid(canvas: Canvas, solid: Solid, stand: Stand): Traced {
  const size = canvas.width * canvas.height
  const traced: Traced = { reach: new Float32Array(size).fill(FARTHEST), cover: new Float32Array(size) }
  const trace = { solid, stand, traced, step: canvas.pixel / stand.scale }
  for (let top = 0; top < canvas.height; top += BLOCK) {
    for (let left = 0; left < canvas.width; left += BLOCK) traceBlock(canvas, trace, { top, left })
  }
  return traced
}

interface Trace {
  readonly solid: Solid
  readonly stand: Stand
  readonly traced: Traced
  readonly step: number
}

/** A block shares its first steps: one thick ray goes as near as it can, and the pixels only finish. */
function traceBlock(canvas: Canvas, trace: Trace, { top, left }: { top: number; left: number }): void {
  const { solid, stand, step } = trace
  const across = (column: number): number =>
    ((column + 0.5) * canvas.pixel - canvas.halfWidth - stand.x) / stand.scale
  const up = (row: number): number =>
    -((row + 0.5) * canvas.pixel - canvas.halfHeight - stand.y) / stand.scale
  const radius = (BLOCK * 0.72 + 1) * step
  let start = NEAREST
  for (let round = 0; round < 40; round += 1) {
    const gap = solid(across(left + BLOCK / 2 - 0.5), up(top + BLOCK / 2 - 0.5), start) - radius
    if (gap < 0.001) break
    start -= gap * 0.9
    if (start < FARTHEST) return
  }
  for (let row = top; row < Math.min(top + BLOCK, canvas.height); row += 1) {
    for (let column = left; column < Math.min(left + BLOCK, canvas.width); column += 1) {
      finish(trace, row * canvas.width + column, [across(column), up(row), start])
    }
  }
}

function finish(
  { solid, traced, step }: Trace,
  at: number,
  [x, y, start]: readonly [number, number, number],
): void {
  let z = start
  let closest = step
  for (let round = 0; round < 44; round += 1) {
    const gap = solid(x, y, z)
    if (gap < closest) {
      closest = gap
      traced.reach[at] = z
    }
    if (gap < CLOSE) break
    z -= gap * 0.82
    if (z < FARTHEST) break
  }
  // A sight line that only brushes past still counts for part of the pixel: that is the edge's smoothness.
  traced.cover[at] = closest < CLOSE ? 1 : Math.max(0, 1 - closest / step) * 0.5
}
