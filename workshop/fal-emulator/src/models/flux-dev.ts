import { z } from 'zod'
import { drawFlux } from './draw-flux.ts'
import { emulate, seconds } from './emulate.ts'
import { acceleration, fluxInputs } from './picture-inputs.ts'
import { PictureOutput } from './picture-output.ts'

export const fluxDev = emulate('fal-ai/flux/dev', {
  title: 'FLUX.1 [dev]',
  category: 'text-to-image',
  price: { unit: 'megapixels', dollars: 0.025 },
  takesMilliseconds: seconds(3),
  steps: 28,
  accepts: z.object({
    ...fluxInputs({ steps: 28, mostSteps: 50, format: 'jpeg' }),
    guidance_scale: z.number().min(1).max(20).default(3.5),
    acceleration,
  }),
  returns: PictureOutput,
  answers: drawFlux,
})
