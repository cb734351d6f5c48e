import { z } from 'zod'
import { ImageSize } from './image-size.ts'

/** Weights that are merged into the base model for one call. */
export const LoraWeight = z.object({ path: z.string(), scale: z.number().default(1) })

/** What every picture model takes. */
export const pictureInputs = {
  prompt: z.string(),
  seed: z.int().nullish(),
  sync_mode: z.boolean().default(false),
  enable_safety_checker: z.boolean().default(true),
}

/** What the FLUX family takes besides; the number of steps and the format differ from model to model. */
export function fluxInputs(initial: { steps: number; mostSteps: number; format: 'jpeg' | 'png' }) {
  return {
    ...pictureInputs,
    image_size: ImageSize.default('landscape_4_3'),
    num_inference_steps: z.int().min(1).max(initial.mostSteps).default(initial.steps),
    num_images: z.int().min(1).max(4).default(1),
    output_format: z.enum(['jpeg', 'png']).default(initial.format),
  }
}

export const acceleration = z.enum(['none', 'regular', 'high']).default('none')
