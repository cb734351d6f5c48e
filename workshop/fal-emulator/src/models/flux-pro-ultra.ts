import { z } from 'zod'
import { drawPictures } from './draw-pictures.ts'
import { emulate, seconds } from './emulate.ts'
import { errorDetail } from './error-detail.ts'
import type { Pixels } from './image-size.ts'
import { pictureInputs } from './picture-inputs.ts'
import { PictureOutput } from './picture-output.ts'
import { refuse } from './refuse.ts'

/** The pixels of the named shapes: about four megapixels each. */
const shapes: Readonly<Record<string, Pixels>> = {
  '21:9': { width: 3136, height: 1344 },
  '16:9': { width: 2752, height: 1536 },
  '4:3': { width: 2368, height: 1792 },
  '3:2': { width: 2496, height: 1664 },
  '1:1': { width: 2048, height: 2048 },
  '2:3': { width: 1664, height: 2496 },
  '3:4': { width: 1792, height: 2368 },
  '9:16': { width: 1536, height: 2752 },
  '9:21': { width: 1344, height: 3136 },
}

export const fluxProUltra = emulate('fal-ai/flux-pro/v1.1-ultra', {
  title: 'FLUX1.1 [pro] ultra',
  category: 'text-to-image',
  price: { unit: 'images', dollars: 0.06 },
  takesMilliseconds: seconds(6),
  steps: 28,
  accepts: z.object({
    ...pictureInputs,
    num_images: z.int().min(1).max(4).default(1),
    output_format: z.enum(['jpeg', 'png']).default('jpeg'),
    safety_tolerance: z.enum(['1', '2', '3', '4', '5', '6']).default('2'),
    enhance_prompt: z.boolean().default(false),
    image_url: z.string().nullish(),
    image_prompt_strength: z.number().min(0).max(1).default(0.1),
    aspect_ratio: z.string().default('16:9'),
    raw: z.boolean().default(false),
  }),
  returns: PictureOutput,
  async answers(input, studio) {
    const pixels = shapes[input.aspect_ratio] ?? freeShape(input.aspect_ratio)
    if (!pixels) return refuse(422, [unknownShape(input.aspect_ratio)])
    if (input.image_url && (await studio.read(input.image_url)) === null)
      return refuse(422, [noImage(input.image_url)])
    const { prompt, seed, num_images: count, output_format: format, sync_mode: inline } = input
    return drawPictures({ prompt, seed, count, pixels, format, inline }, studio, count)
  },
})

/** Any ratio between 21:9 and 9:21, at about four megapixels and sides that are multiples of 32. */
function freeShape(text: string): Pixels | null {
  const [wide = Number.NaN, high = Number.NaN] = text.split(':').map(Number)
  const ratio = wide / high
  if (!(ratio >= 9 / 21 && ratio <= 21 / 9)) return null
  const toMultiple = (side: number) => Math.round(side / 32) * 32
  const area = 4_194_304
  return { width: toMultiple(Math.sqrt(area * ratio)), height: toMultiple(Math.sqrt(area / ratio)) }
}

function unknownShape(input: string) {
  const expected = Object.keys(shapes)
  const msg = `Input should be one of: ${expected.join(', ')}, or a ratio between 21:9 and 9:21`
  return errorDetail({ loc: ['body', 'aspect_ratio'], msg, type: 'one_of', ctx: { expected }, input })
}

function noImage(input: string) {
  const msg = 'The file could not be downloaded'
  return errorDetail({ loc: ['body', 'image_url'], msg, type: 'file_download_error', input })
}
