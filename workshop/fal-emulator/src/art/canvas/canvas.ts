import type { Rgb } from '../colour/oklch.ts'

/** The picture while it is painted: linear light, and how far away each pixel is. */
export interface Canvas {
  readonly width: number
  readonly height: number
  /** Red, green, blue, row by row; 1 is white, more is a light source. */
  readonly pixels: Float32Array
  /** 0 at the lens, 1 at the sky: haze, blur and strokes follow it. */
  readonly depth: Float32Array
  /** Half the picture in scene units, where the shorter side measures 1. */
  readonly halfWidth: number
  readonly halfHeight: number
  /** One pixel in scene units. */
  readonly pixel: number
}

/** A blank picture. */
export function createCanvas(width: number, height: number): Canvas {
  const short = Math.min(width, height)
  return {
    width,
    height,
    pixels: new Float32Array(width * height * 3),
    depth: new Float32Array(width * height).fill(1),
    halfWidth: width / short / 2,
    halfHeight: height / short / 2,
    pixel: 1 / short,
  }
}

/** Colour at a point in scene units (x right, y down, origin in the middle); answers its depth. */
export type Shader = (x: number, y: number, out: Rgb) => number

/** A band of the canvas, in scene units. */
export interface Band {
  readonly top: number
  readonly bottom: number
}

/** Paints every pixel of the band (or all); `out` holds what was there, so that a shader may paint over it. */
export function paint(canvas: Canvas, shader: Shader, band?: Band): void {
  const { width, height, pixels, depth, halfWidth, halfHeight, pixel } = canvas
  const out: Rgb = [0, 0, 0]
  const first = rowAt(canvas, band?.top ?? -halfHeight)
  const last = rowAt(canvas, band?.bottom ?? halfHeight)
  for (let row = first; row < Math.min(last, height); row += 1) {
    const y = (row + 0.5) * pixel - halfHeight
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column
      out[0] = pixels[at * 3] ?? 0
      out[1] = pixels[at * 3 + 1] ?? 0
      out[2] = pixels[at * 3 + 2] ?? 0
      depth[at] = shader((column + 0.5) * pixel - halfWidth, y, out)
      pixels[at * 3] = out[0]
      pixels[at * 3 + 1] = out[1]
      pixels[at * 3 + 2] = out[2]
    }
  }
}

/** The pixel row of a scene height, held to the canvas. */
export function rowAt({ height, halfHeight, pixel }: Canvas, y: number): number {
  return Math.min(height, Math.max(0, Math.round((y + halfHeight) / pixel)))
}
