import { defineModel } from '../card.ts'
import { fluxBasics, guidance, loras } from '../inputs.ts'
import { dollarsPerMegapixel, oneCreditAnImage } from '../rates.ts'

/** FLUX.1 [dev] with people's own LoRAs merged in. */
export const fluxLora = defineModel({
  id: 'fal-ai/flux-lora',
  name: 'FLUX.1 with LoRA',
  summary: 'FLUX.1 [dev] in your own style: add LoRAs by link and set how strongly each one speaks.',
  task: 'text-to-image',
  output: 'image',
  fields: {
    ...fluxBasics({ steps: 28, mostSteps: 50, format: 'jpeg' }),
    loras: loras(),
    guidance: guidance({ initial: 3.5, min: 0, max: 35 }),
  },
  price: oneCreditAnImage,
  cost: { rate: dollarsPerMegapixel(0.035), source: 'fal.ai llms.txt of the model', asOf: '2026-11-21' },
  typicalSeconds: 8,
  deadlineSeconds: 600,
})
