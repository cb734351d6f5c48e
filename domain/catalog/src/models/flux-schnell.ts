import { defineModel } from '../card.ts'
import { choice, fluxBasics, guidance } from '../inputs.ts'
import { dollarsPerMegapixel, oneCreditAnImage } from '../rates.ts'

/** FLUX distilled to four steps: for trying many ideas quickly. */
export const fluxSchnell = defineModel({
  id: 'fal-ai/flux/schnell',
  name: 'FLUX.1 [schnell]',
  summary: 'An answer in about a second. For sketching many ideas before settling on one.',
  task: 'text-to-image',
  output: 'image',
  fields: {
    ...fluxBasics({ steps: 4, mostSteps: 12, format: 'jpeg' }),
    guidance: guidance({ initial: 3.5, min: 1, max: 20 }),
    acceleration: choice('Acceleration', ['none', 'regular', 'high'], {
      initial: 'none',
      advice: 'Faster answers for a little less detail.',
    }),
  },
  price: oneCreditAnImage,
  cost: { rate: dollarsPerMegapixel(0.003), source: 'fal pricing API', asOf: '2026-08-21' },
  typicalSeconds: 2,
  deadlineSeconds: 600,
})
