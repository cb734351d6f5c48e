import { z } from 'zod'
import { drawFlux } from './draw-flux.ts'
import { emulate, seconds } from './emulate.ts'
import { acceleration, fluxInputs } from './picture-inputs.ts'
import { PictureOutput } from './picture-output.ts'

export const fluxSchnell = emulate('fal-ai/flux/schnell', {
  title: 'FLUX.1 [schnell]',
  category: 'text-to-image',
  price: { unit: 'megapixels', dollars: 0.003 },
  takesMilliseconds: seconds(1),
  steps: 4,
  accepts: z.object({
    ...fluxInputs({ steps: 4, mostSteps: 12, format: 'jpeg' }),
    guidance_scale: z.number().min(1).max(20).default(3.5),
    acceleration,
  }),
  returns: PictureOutput,
  answers: drawFlux,
})
