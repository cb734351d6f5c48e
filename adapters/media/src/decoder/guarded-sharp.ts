import sharp, { type Sharp } from 'sharp'

/** Fifty megapixels: more than any model makes, less than a bomb needs. */
export const mostPixels = 50_000_000

// libvips opens dozens of formats, SVG among them. Each is a way in; only three are kept.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegFile',
    'VipsForeignLoadPngFile',
    'VipsForeignLoadWebpFile',
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
  ],
})
sharp.cache(false)
sharp.concurrency(1)

/** Opens a picture, upright, its first frame only; what is cut off or too large fails when it is read. */
export function openImage(input: string | Buffer): Sharp {
  return sharp(input, { limitInputPixels: mostPixels, failOn: 'error', autoOrient: true, pages: 1 })
}

/** Pixels that are already decoded. */
export function fromPixels(
  pixels: Buffer,
  shape: { width: number; height: number; channels: 1 | 2 | 3 | 4 },
): Sharp {
  return sharp(pixels, { raw: shape })
}
