import { z } from 'zod'
import { drawFlux } from './draw-flux.ts'
import { emulate, seconds } from './emulate.ts'
import { fluxInputs } from './picture-inputs.ts'
import { PictureOutput } from './picture-output.ts'

export const juggernautLightning = emulate('rundiffusion-fal/juggernaut-flux/lightning', {
  title: 'Juggernaut Flux Lightning',
  category: 'text-to-image',
  price: { unit: 'megapixels', dollars: 0.006 },
  takesMilliseconds: seconds(1),
  steps: 4,
  accepts: z.object(fluxInputs({ steps: 4, mostSteps: 12, format: 'png' })),
  returns: PictureOutput,
  answers: drawFlux,
})
