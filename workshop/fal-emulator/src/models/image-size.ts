import { z } from 'zod'

/** fal's named sizes, in pixels. */
const presets = {
  square_hd: { width: 1024, height: 1024 },
  square: { width: 512, height: 512 },
  portrait_4_3: { width: 768, height: 1024 },
  portrait_16_9: { width: 576, height: 1024 },
  landscape_4_3: { width: 1024, height: 768 },
  landscape_16_9: { width: 1024, height: 576 },
} as const

const presetNames = [
  'square_hd',
  'square',
  'portrait_4_3',
  'portrait_16_9',
  'landscape_4_3',
  'landscape_16_9',
] as const

const side = z.int().positive().max(14_142).default(512)

/** A named size, or a free one of which each side is 512 pixels unless given. */
export const ImageSize = z.union([z.enum(presetNames), z.object({ width: side, height: side })])
export type ImageSize = z.infer<typeof ImageSize>

export interface Pixels {
  readonly width: number
  readonly height: number
}

export function pixelsOf(size: ImageSize): Pixels {
  return typeof size === 'string' ? presets[size] : size
}

/** What fal bills for one picture: megapixels, each started one counting whole. */
export function startedMegapixels({ width, height }: Pixels): number {
  return Math.ceil((width * height) / 1_000_000)
}
