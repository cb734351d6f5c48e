/** A developed picture: 8-bit red, green, blue, row by row. */
export interface Print {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Perceived brightness of a pixel, 0 to 1. */
export function brightness(pixels: Uint8Array, at: number): number {
  return ((pixels[at] ?? 0) * 0.3 + (pixels[at + 1] ?? 0) * 0.59 + (pixels[at + 2] ?? 0) * 0.11) / 255
}

/** Rounds and holds to 8 bits. */
export function toByte(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : (value + 0.5) | 0
}
