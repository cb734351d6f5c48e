import { ok, type Result } from '@atelier/kernel'
import sharp from 'sharp'
import { errorDetail } from './error-detail.ts'
import type { Refusal, Studio } from './model.ts'
import { refuse } from './refuse.ts'

interface ReadImage {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

/** Loads the image that an input names, or refuses as fal does: not to be had, not an image, or too small. */
export async function readImage(
  studio: Studio,
  field: string,
  url: string,
): Promise<Result<ReadImage, Refusal>> {
  const loc = ['body', field]
  const input = url.slice(0, 200)
  const bytes = await studio.read(url)
  if (bytes === null) {
    return refuse(422, [
      errorDetail({ loc, msg: 'The file could not be downloaded', type: 'file_download_error', input }),
    ])
  }
  const { width, height } = await sharp(bytes)
    .metadata()
    .catch(() => ({ width: 0, height: 0 }))
  if (width === 0 || height === 0) {
    return refuse(422, [
      errorDetail({ loc, msg: 'The image could not be loaded', type: 'image_load_error', input }),
    ])
  }
  if (width < 16 || height < 16) {
    const ctx = { min_width: 16, min_height: 16 }
    return refuse(422, [
      errorDetail({ loc, msg: 'The image is too small', type: 'image_too_small', ctx, input }),
    ])
  }
  return ok({ bytes, width, height })
}
