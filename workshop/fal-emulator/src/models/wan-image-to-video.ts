import { ok } from '@atelier/kernel'
import { z } from 'zod'
import { emulate, seconds } from './emulate.ts'
import type { Pixels } from './image-size.ts'
import { readImage } from './read-image.ts'

/** The shorter side in pixels, and what a second costs compared with 720p. */
const resolutions = {
  '480p': { side: 480, factor: 0.5 },
  '580p': { side: 580, factor: 0.75 },
  '720p': { side: 720, factor: 1 },
} as const

/** fal counts video seconds at this rate, whatever rate the video plays at. */
const billedFramesPerSecond = 16

const ratios = { '16:9': 16 / 9, '9:16': 9 / 16, '1:1': 1 } as const

export const wanImageToVideo = emulate('fal-ai/wan/v2.2-a14b/image-to-video', {
  title: 'Wan 2.2 A14B image to video',
  category: 'image-to-video',
  price: { unit: 'seconds', dollars: 0.08 },
  takesMilliseconds: seconds(12),
  steps: 27,
  accepts: z.object({
    image_url: z.string(),
    prompt: z.string(),
    end_image_url: z.string().nullish(),
    num_frames: z.int().min(17).max(161).default(81),
    frames_per_second: z.int().min(4).max(60).default(16),
    negative_prompt: z.string().default(''),
    seed: z.int().nullish(),
    resolution: z.enum(['480p', '580p', '720p']).default('720p'),
    aspect_ratio: z.enum(['auto', '16:9', '9:16', '1:1']).default('auto'),
    num_inference_steps: z.int().min(1).default(27),
    enable_safety_checker: z.boolean().default(false),
    enable_output_safety_checker: z.boolean().default(false),
    enable_prompt_expansion: z.boolean().default(false),
    acceleration: z.enum(['none', 'regular']).default('regular'),
    guidance_scale: z.number().default(3.5),
    guidance_scale_2: z.number().default(4),
    shift: z.number().min(1).max(10).default(5),
    interpolator_model: z.enum(['none', 'film', 'rife']).default('film'),
    num_interpolated_frames: z.int().min(0).max(4).default(1),
    adjust_fps_for_interpolation: z.boolean().default(true),
    video_quality: z.enum(['low', 'medium', 'high', 'maximum']).default('high'),
    video_write_mode: z.enum(['fast', 'balanced', 'small']).default('balanced'),
  }),
  returns: z.object({
    video: z.object({
      url: z.string(),
      content_type: z.string(),
      file_name: z.string(),
      file_size: z.int(),
    }),
    prompt: z.string(),
    seed: z.int(),
  }),
  async answers(input, studio) {
    const image = await readImage(studio, 'image_url', input.image_url)
    if (!image.ok) return image
    if (input.end_image_url) {
      const last = await readImage(studio, 'end_image_url', input.end_image_url)
      if (!last.ok) return last
    }
    const { prompt } = input
    const seed = input.seed ?? studio.seed
    const ratio =
      input.aspect_ratio === 'auto' ? image.value.width / image.value.height : ratios[input.aspect_ratio]
    const { side, factor } = resolutions[input.resolution]
    const request = {
      image: image.value.bytes,
      prompt,
      seed,
      ...framesOf(input),
      ...videoPixels(side, ratio),
    }
    const bytes = await studio.artist.composeVideo(request)
    const video = await studio.publish({ bytes, contentType: 'video/mp4', extension: 'mp4' })
    return ok({
      output: { video, prompt, seed },
      units: (input.num_frames / billedFramesPerSecond) * factor,
    })
  },
})

/** An interpolator draws frames between the generated ones, and the rate rises with them unless that is switched off. */
function framesOf(input: {
  num_frames: number
  frames_per_second: number
  interpolator_model: string
  num_interpolated_frames: number
  adjust_fps_for_interpolation: boolean
}) {
  const between = input.interpolator_model === 'none' ? 0 : input.num_interpolated_frames
  const faster = input.adjust_fps_for_interpolation ? between + 1 : 1
  return {
    frames: (input.num_frames - 1) * (between + 1) + 1,
    framesPerSecond: input.frames_per_second * faster,
  }
}

/** As many pixels as 16:9 has at this resolution, in the wanted ratio, with sides that an encoder takes. */
function videoPixels(side: number, ratio: number): Pixels {
  const bounded = Math.min(Math.max(ratio, 9 / 21), 21 / 9)
  const area = side * side * (16 / 9)
  const toMultiple = (length: number) => Math.max(16, Math.round(length / 16) * 16)
  return { width: toMultiple(Math.sqrt(area * bounded)), height: toMultiple(Math.sqrt(area / bounded)) }
}
