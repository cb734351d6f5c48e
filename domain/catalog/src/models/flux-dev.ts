import { defineModel } from '../card.ts'
import { choice, fluxBasics, guidance } from '../inputs.ts'
import { dollarsPerMegapixel, oneCreditAnImage } from '../rates.ts'

/** The open FLUX model: careful light and detail, the one to start with. */
export const fluxDev = defineModel({
  id: 'fal-ai/flux/dev',
  name: 'FLUX.1 [dev]',
  summary: 'Careful light and fine detail. A good first choice for almost anything.',
  task: 'text-to-image',
  output: 'image',
  fields: {
    ...fluxBasics({ steps: 28, mostSteps: 50, format: 'jpeg' }),
    guidance: guidance({ initial: 3.5, min: 1, max: 20 }),
    acceleration: choice('Acceleration', ['none', 'regular', 'high'], {
      initial: 'none',
      advice: 'Faster answers for a little less detail.',
    }),
  },
  price: oneCreditAnImage,
  cost: { rate: dollarsPerMegapixel(0.025), source: 'fal pricing API', asOf: '2026-08-21' },
  typicalSeconds: 6,
  deadlineSeconds: 600,
})
