import { defineModel } from '../card.ts'
import { fluxBasics, guidance, loras, number } from '../inputs.ts'
import { dollarsPerMegapixel, oneCreditAnImage } from '../rates.ts'

/** FLUX tuned by RunDiffusion for photographs. */
export const photoFlux = defineModel({
  id: 'rundiffusion-fal/rundiffusion-photo-flux',
  name: 'RunDiffusion Photo Flux',
  summary: 'Photographs with believable skin, cloth and depth of field.',
  task: 'text-to-image',
  output: 'image',
  fields: {
    ...fluxBasics({ steps: 28, mostSteps: 50, format: 'jpeg' }),
    photoStrength: number(
      'Photo strength',
      { initial: 0.75, min: 0, max: 2, step: 0.05 },
      { group: 'basic', advice: 'How strongly the photographic style speaks.' },
    ),
    loras: loras(),
    guidance: guidance({ initial: 3.5, min: 1, max: 20 }),
  },
  price: oneCreditAnImage,
  cost: {
    rate: dollarsPerMegapixel(0.055),
    source: 'upper bound taken from juggernaut-flux/pro of the same maker; unverified',
    asOf: '2026-11-21',
  },
  typicalSeconds: 8,
  deadlineSeconds: 600,
})
