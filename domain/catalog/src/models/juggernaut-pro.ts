import { defineModel } from '../card.ts'
import { fluxBasics, guidance } from '../inputs.ts'
import { dollarsPerMegapixel, oneCreditAnImage } from '../rates.ts'

/** RunDiffusion's Juggernaut on FLUX, the careful one. */
export const juggernautPro = defineModel({
  id: 'rundiffusion-fal/juggernaut-flux/pro',
  name: 'Juggernaut Flux Pro',
  summary: 'Cinematic contrast and texture, strong on portraits and products.',
  task: 'text-to-image',
  output: 'image',
  fields: {
    ...fluxBasics({ steps: 28, mostSteps: 50, format: 'png' }),
    guidance: guidance({ initial: 3.5, min: 1, max: 20 }),
  },
  price: oneCreditAnImage,
  cost: { rate: dollarsPerMegapixel(0.055), source: 'recalled, unverified', asOf: '2026-11-21' },
  typicalSeconds: 9,
  deadlineSeconds: 600,
})
