import { z } from 'zod'
import { drawPictures } from './draw-pictures.ts'
import { emulate, seconds } from './emulate.ts'
import { ImageSize, pixelsOf } from './image-size.ts'
import { LoraWeight, pictureInputs } from './picture-inputs.ts'
import { PictureOutput } from './picture-output.ts'

/** Stands in for a graphics card: how long a step takes for each megapixel. */
const secondsPerStepAndMegapixel = 0.05

export const fastSdxl = emulate('fal-ai/fast-sdxl', {
  title: 'Fast SDXL',
  category: 'text-to-image',
  // Billed by compute time. The rate is recalled, not read in a price list.
  price: { unit: 'compute seconds', dollars: 0.00111 },
  takesMilliseconds: seconds(2),
  steps: 25,
  accepts: z.object({
    ...pictureInputs,
    negative_prompt: z.string().default(''),
    image_size: ImageSize.default('square_hd'),
    num_inference_steps: z.int().min(1).max(50).default(25),
    guidance_scale: z.number().min(0).max(20).default(7.5),
    num_images: z.int().min(1).max(8).default(1),
    loras: z.array(LoraWeight).default([]),
    embeddings: z.array(z.object({ path: z.string(), tokens: z.array(z.string()).optional() })).default([]),
    safety_checker_version: z.enum(['v1', 'v2']).default('v1'),
    expand_prompt: z.boolean().default(false),
    format: z.enum(['jpeg', 'png']).default('jpeg'),
    request_id: z.string().default(''),
  }),
  returns: PictureOutput,
  async answers(input, studio) {
    const pixels = pixelsOf(input.image_size)
    const count = input.num_images
    const megapixels = (pixels.width * pixels.height) / 1_000_000
    const units = count * megapixels * input.num_inference_steps * secondsPerStepAndMegapixel
    const { prompt, seed, format, sync_mode: inline } = input
    return drawPictures({ prompt, seed, count, pixels, format, inline }, studio, units)
  },
})
