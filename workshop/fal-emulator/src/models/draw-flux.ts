import { drawPictures } from './draw-pictures.ts'
import { pixelsOf, type ImageSize } from './image-size.ts'
import type { Studio } from './model.ts'

interface FluxInput {
  readonly prompt: string
  readonly seed?: number | null | undefined
  readonly image_size: ImageSize
  readonly num_images: number
  readonly output_format: 'jpeg' | 'png'
  readonly sync_mode: boolean
}

/** The answer of every model that takes FLUX's usual inputs and is billed by started megapixels. */
export function drawFlux(input: FluxInput, studio: Studio) {
  const order = {
    prompt: input.prompt,
    seed: input.seed,
    count: input.num_images,
    pixels: pixelsOf(input.image_size),
    format: input.output_format,
    inline: input.sync_mode,
  }
  return drawPictures(order, studio)
}
