import { defineModel } from '../card.ts'
import { fluxBasics } from '../inputs.ts'
import { dollarsPerMegapixel, oneCreditAnImage } from '../rates.ts'

/** RunDiffusion's Juggernaut on FLUX in four steps. */
export const juggernautLightning = defineModel({
  id: 'rundiffusion-fal/juggernaut-flux/lightning',
  name: 'Juggernaut Flux Lightning',
  summary: 'The Juggernaut look in a couple of seconds.',
  task: 'text-to-image',
  output: 'image',
  fields: fluxBasics({ steps: 4, mostSteps: 12, format: 'png' }),
  price: oneCreditAnImage,
  cost: { rate: dollarsPerMegapixel(0.006), source: 'fal.ai llms.txt of the model', asOf: '2026-11-21' },
  typicalSeconds: 2,
  deadlineSeconds: 600,
})
