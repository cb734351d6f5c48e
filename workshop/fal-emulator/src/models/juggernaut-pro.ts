import { z } from 'zod'
import { drawFlux } from './draw-flux.ts'
import { emulate, seconds } from './emulate.ts'
import { fluxInputs } from './picture-inputs.ts'
import { PictureOutput } from './picture-output.ts'

export const juggernautPro = emulate('rundiffusion-fal/juggernaut-flux/pro', {
  title: 'Juggernaut Flux Pro',
  category: 'text-to-image',
  price: { unit: 'megapixels', dollars: 0.055 },
  takesMilliseconds: seconds(4),
  steps: 28,
  accepts: z.object({
    ...fluxInputs({ steps: 28, mostSteps: 50, format: 'png' }),
    guidance_scale: z.number().min(1).max(20).default(3.5),
  }),
  returns: PictureOutput,
  answers: drawFlux,
})
