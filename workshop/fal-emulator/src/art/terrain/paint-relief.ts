import type { Canvas } from '../canvas/canvas.ts'
import type { Rgb } from '../colour/oklch.ts'
import { FULL_DEPTH } from './lake.ts'
import type { Eye, Relief } from './relief.ts'

/** One visible point of the land, for its painter to colour. One object, written over for every pixel. */
interface LandPoint {
  /** World place. */
  x: number
  z: number
  height: number
  /** 0 to 1. */
  sunlight: number
  level: number
  /** Scene place. */
  sceneX: number
  sceneY: number
}

/** Colours a point of the land. */
export type LandShader = (point: LandPoint, out: Rgb) => void

/** Draws the land over the sky: each column from the eye outward, every pixel once. */
export function paintRelief(canvas: Canvas, land: { relief: Relief; eye: Eye }, shade: LandShader): void {
  const point: LandPoint = { x: 0, z: 0, height: 0, sunlight: 0, level: 0, sceneX: 0, sceneY: 0 }
  const out: Rgb = [0, 0, 0]
  for (let column = 0; column < canvas.width; column += 1) {
    point.sceneX = (column + 0.5) * canvas.pixel - canvas.halfWidth
    paintColumn(canvas, land, { column, point, out, shade })
  }
}

interface Brush {
  readonly column: number
  readonly point: LandPoint
  readonly out: Rgb
  readonly shade: LandShader
}

function paintColumn(canvas: Canvas, { relief, eye }: { relief: Relief; eye: Eye }, brush: Brush): void {
  const { columns, rows, distances, heights } = relief
  const place = Math.min(Math.max(((brush.column + 0.5) / canvas.width) * columns - 0.5, 0), columns - 1.001)
  const left = place | 0
  const share = place - left
  let drawn = canvas.height
  let lastHeight = heights[left] ?? 0
  let lastZ = distances[0] ?? 1
  for (let row = 1; row < rows - 1 && drawn > 0; row += 1) {
    const at = row * columns + left
    const height = (heights[at] ?? 0) * (1 - share) + (heights[at + 1] ?? 0) * share
    const z = distances[row] ?? 1
    const top = (eye.horizon + canvas.halfHeight + (eye.focal * (eye.height - height)) / z) / canvas.pixel
    if (top < drawn) {
      const bottom =
        (eye.horizon + canvas.halfHeight + (eye.focal * (eye.height - lastHeight)) / lastZ) / canvas.pixel
      fillSpan(canvas, relief, {
        ...brush,
        at,
        share,
        eye,
        top,
        bottom,
        drawn,
        from: { height: lastHeight, z: lastZ },
        to: { height, z },
      })
      drawn = Math.max(0, Math.ceil(top))
    }
    lastHeight = height
    lastZ = z
  }
}

interface End {
  readonly height: number
  readonly z: number
}

interface Span extends Brush {
  readonly at: number
  readonly share: number
  readonly eye: Eye
  readonly top: number
  readonly bottom: number
  readonly drawn: number
  readonly from: End
  readonly to: End
}

function fillSpan(canvas: Canvas, relief: Relief, span: Span): void {
  const { at, share, top, bottom, point, out, from, to } = span
  const below = at - relief.columns
  const sunTo = pair(relief.sunlight, at, share)
  const sunFrom = pair(relief.sunlight, below, share)
  const levelTo = pair(relief.level, at, share)
  const levelFrom = pair(relief.level, below, share)
  const tall = Math.max(0.5, bottom - top)
  for (let row = Math.max(0, Math.floor(top)); row < span.drawn; row += 1) {
    const t = Math.min(1, Math.max(0, (bottom - row - 0.5) / tall))
    point.height = from.height + (to.height - from.height) * t
    point.z = from.z + (to.z - from.z) * t
    point.x = (point.sceneX / span.eye.focal) * point.z
    point.sunlight = sunFrom + (sunTo - sunFrom) * t
    point.level = levelFrom + (levelTo - levelFrom) * t
    point.sceneY = (row + 0.5) * canvas.pixel - canvas.halfHeight
    const index = row * canvas.width + span.column
    // The topmost pixel is only partly land; the rest of it is what stands behind.
    const cover = row < top ? 1 - (top - row) : 1
    span.shade(point, out)
    blendPixel(canvas, out, { index, cover })
    if (cover > 0.5) canvas.depth[index] = Math.min(0.98, point.z / FULL_DEPTH)
  }
}

function blendPixel(
  { pixels }: Canvas,
  out: Rgb,
  { index, cover }: { readonly index: number; readonly cover: number },
): void {
  const at = index * 3
  pixels[at] = (pixels[at] ?? 0) * (1 - cover) + out[0] * cover
  pixels[at + 1] = (pixels[at + 1] ?? 0) * (1 - cover) + out[1] * cover
  pixels[at + 2] = (pixels[at + 2] ?? 0) * (1 - cover) + out[2] * cover
}

function pair(values: Float32Array, at: number, share: number): number {
  return (values[at] ?? 0) * (1 - share) + (values[at + 1] ?? 0) * share
}
