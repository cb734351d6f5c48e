import type { PictureRequest } from './picture-request.ts'
import { paintInPool } from './pool/picture-pool.ts'

/**
 * A picture worth looking at for a prompt, made without any model: composed from the prompt's words,
 * equal bytes for equal requests, any width and height in pixels, marked as simulated in EXIF and XMP.
 * Painted on another thread. Rejects only when the drawing itself is broken.
 */
export function composePicture(request: PictureRequest): Promise<Buffer> {
  return paintInPool(request)
}
