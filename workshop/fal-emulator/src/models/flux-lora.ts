import { z } from 'zod'
import { drawFlux } from './draw-flux.ts'
import { emulate, seconds } from './emulate.ts'
import { fluxInputs, LoraWeight } from './picture-inputs.ts'
import { PictureOutput } from './picture-output.ts'

export const fluxLora = emulate('fal-ai/flux-lora', {
  title: 'FLUX.1 [dev] with LoRAs',
  category: 'text-to-image',
  price: { unit: 'megapixels', dollars: 0.035 },
  takesMilliseconds: seconds(4),
  steps: 28,
  accepts: z.object({
    ...fluxInputs({ steps: 28, mostSteps: 50, format: 'jpeg' }),
    guidance_scale: z.number().min(0).max(35).default(3.5),
    loras: z.array(LoraWeight).default([]),
  }),
  returns: PictureOutput,
  answers: drawFlux,
})
