import { defineModel } from '../card.ts'
import {
  count,
  format,
  guidance,
  imageSize,
  loras,
  negativePrompt,
  prompt,
  seed,
  steps,
  toggle,
} from '../inputs.ts'
import { dollarsPerMegapixel, oneCreditAnImage } from '../rates.ts'

/** Stable Diffusion XL, served fast: negative prompts and a world of LoRAs. */
export const fastSdxl = defineModel({
  id: 'fal-ai/fast-sdxl',
  name: 'Stable Diffusion XL, fast',
  summary: 'Painterly and quick, takes negative prompts and the many LoRAs made for SDXL.',
  task: 'text-to-image',
  output: 'image',
  fields: {
    prompt: prompt(),
    negativePrompt: negativePrompt(),
    size: imageSize('square_hd'),
    count: count(),
    seed: seed(),
    loras: loras(),
    steps: steps(25, 50),
    guidance: guidance({ initial: 7.5, min: 0, max: 20 }),
    expandPrompt: toggle('Expand prompt', false, 'Lets the model add detail to a short prompt.'),
    format: format('jpeg'),
  },
  price: oneCreditAnImage,
  cost: {
    rate: dollarsPerMegapixel(0.02),
    source: 'billed by compute time; upper bound assumed, unverified',
    asOf: '2026-11-21',
  },
  typicalSeconds: 3,
  deadlineSeconds: 600,
})
