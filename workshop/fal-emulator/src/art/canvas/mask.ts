import sharp from 'sharp'
import type { Rgb } from '../colour/oklch.ts'
import { rowAt, type Canvas } from './canvas.ts'

/** How much of each pixel a shape covers (0 to 255), for a rectangle of the canvas. */
export interface Mask {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly cover: Uint8Array
}

/** A rectangle in scene units. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Draws SVG shapes, given in scene units and filled white, as a mask; only inside the box, when there is one. */
export async function drawMask(canvas: Canvas, shapes: string, box?: Box): Promise<Mask> {
  const { halfWidth, halfHeight, pixel } = canvas
  const left =
    box === undefined
      ? 0
      : Math.min(canvas.width - 1, Math.max(0, Math.floor((box.left + halfWidth) / pixel)))
  const right =
    box === undefined
      ? canvas.width
      : Math.max(left + 1, Math.min(canvas.width, Math.ceil((box.right + halfWidth) / pixel)))
  const top = box === undefined ? 0 : Math.min(canvas.height - 1, rowAt(canvas, box.top))
  const bottom = box === undefined ? canvas.height : Math.max(top + 1, rowAt(canvas, box.bottom))
  const width = right - left
  const height = bottom - top
  const view = [left * pixel - halfWidth, top * pixel - halfHeight, width * pixel, height * pixel]
    .map((side) => side.toFixed(6))
    .join(' ')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${view}" preserveAspectRatio="none" fill="#fff">${shapes}</svg>`
  const { data } = await sharp(Buffer.from(svg), { unlimited: true })
    .extractChannel('alpha')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { left, top, width, height, cover: data }
}

/** Colours a point of a shape; answers its depth. */
export type MaskShader = (x: number, y: number, out: Rgb) => number

/** Paints where the mask covers, mixing at its edges; `out` comes in holding what is behind. */
export function paintMask(canvas: Canvas, mask: Mask, shader: MaskShader): void {
  const { width, pixels, depth, halfWidth, halfHeight, pixel } = canvas
  const out: Rgb = [0, 0, 0]
  for (let row = 0; row < mask.height; row += 1) {
    const y = (mask.top + row + 0.5) * pixel - halfHeight
    for (let column = 0; column < mask.width; column += 1) {
      const covered = mask.cover[row * mask.width + column] ?? 0
      if (covered === 0) continue
      const share = covered / 255
      const at = (mask.top + row) * width + mask.left + column
      const red = pixels[at * 3] ?? 0
      const green = pixels[at * 3 + 1] ?? 0
      const blue = pixels[at * 3 + 2] ?? 0
      out[0] = red
      out[1] = green
      out[2] = blue
      const far = shader((mask.left + column + 0.5) * pixel - halfWidth, y, out)
      pixels[at * 3] = red + (out[0] - red) * share
      pixels[at * 3 + 1] = green + (out[1] - green) * share
      pixels[at * 3 + 2] = blue + (out[2] - blue) * share
      if (covered > 127) depth[at] = far
    }
  }
}
