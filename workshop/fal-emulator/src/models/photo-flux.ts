import { z } from 'zod'
import { drawFlux } from './draw-flux.ts'
import { emulate, seconds } from './emulate.ts'
import { fluxInputs, LoraWeight } from './picture-inputs.ts'
import { PictureOutput } from './picture-output.ts'

export const photoFlux = emulate('rundiffusion-fal/rundiffusion-photo-flux', {
  title: 'RunDiffusion Photo Flux',
  category: 'text-to-image',
  // No price of this model was to be found; that of the same maker's Juggernaut Pro stands in for it.
  price: { unit: 'megapixels', dollars: 0.055 },
  takesMilliseconds: seconds(4),
  steps: 28,
  accepts: z.object({
    ...fluxInputs({ steps: 28, mostSteps: 50, format: 'jpeg' }),
    guidance_scale: z.number().min(1).max(20).default(3.5),
    photo_lora_scale: z.number().default(0.75),
    loras: z.array(LoraWeight).default([]),
  }),
  returns: PictureOutput,
  answers: drawFlux,
})
