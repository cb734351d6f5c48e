import { ok, type Result } from '@atelier/kernel'
import { errorDetail } from './error-detail.ts'
import { startedMegapixels, type Pixels } from './image-size.ts'
import type { Answer, Refusal, Studio } from './model.ts'
import type { PictureOutput } from './picture-output.ts'
import { refuse } from './refuse.ts'

/** A picture above this does not fit the memory of a small machine. */
const mostPixels = 16_777_216

interface Order {
  readonly prompt: string
  readonly seed: number | null | undefined
  readonly count: number
  readonly pixels: Pixels
  readonly format: 'jpeg' | 'png'
  /** True returns data URIs in place of addresses. */
  readonly inline: boolean
}

/** Draws an order; the caller says how many billing units it used, which defaults to started megapixels. */
export async function drawPictures(
  order: Order,
  studio: Studio,
  units = startedMegapixels(order.pixels) * order.count,
): Promise<Result<Answer, Refusal>> {
  const { width, height } = order.pixels
  if (width * height > mostPixels) return tooLarge()
  const began = performance.now()
  const seed = order.seed ?? studio.seed
  const images: PictureOutput['images'] = []
  for (let index = 0; index < order.count; index += 1) {
    images.push(await drawOne(order, seed + index, studio))
  }
  const output: PictureOutput = {
    images,
    timings: { inference: (performance.now() - began) / 1000 },
    seed,
    has_nsfw_concepts: images.map(() => studio.flagged),
    prompt: order.prompt,
  }
  return ok({ output, units })
}

async function drawOne(order: Order, seed: number, studio: Studio): Promise<PictureOutput['images'][number]> {
  const { pixels, prompt, format } = order
  const bytes = await studio.artist.composePicture({
    endpoint: studio.endpoint,
    prompt,
    seed,
    format,
    ...pixels,
  })
  const contentType = `image/${format}`
  if (order.inline) {
    const url = `data:${contentType};base64,${bytes.toString('base64')}`
    return { url, ...pixels, content_type: contentType }
  }
  const extension = format === 'jpeg' ? 'jpg' : 'png'
  return { ...(await studio.publish({ bytes, contentType, extension })), ...pixels }
}

function tooLarge() {
  const side = Math.sqrt(mostPixels)
  const ctx = { max_width: side, max_height: side }
  const msg = `The picture has more than ${mostPixels} pixels`
  return refuse(422, [errorDetail({ loc: ['body', 'image_size'], msg, type: 'image_too_large', ctx })])
}
