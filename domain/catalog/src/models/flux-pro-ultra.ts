import { defineModel } from '../card.ts'
import type { SizeField } from '../fields.ts'
import { choice, count, format, prompt, seed, toggle } from '../inputs.ts'
import { dollarsPerImage, oneCreditAnImage } from '../rates.ts'

// Pixels as the model renders them: about four megapixels in each shape.
const shapes: readonly (readonly [string, number, number])[] = [
  ['1:1', 2048, 2048],
  ['4:3', 2368, 1792],
  ['3:2', 2496, 1664],
  ['16:9', 2752, 1536],
  ['21:9', 3136, 1344],
  ['3:4', 1792, 2368],
  ['2:3', 1664, 2496],
  ['9:16', 1536, 2752],
  ['9:21', 1344, 3136],
]

const size: SizeField = {
  kind: 'size',
  label: 'Shape',
  group: 'basic',
  initial: '16:9',
  presets: shapes.map(([value, width, height]) => ({ value, label: value, width, height })),
}

/** The largest FLUX: four megapixels in one go. */
export const fluxProUltra = defineModel({
  id: 'fal-ai/flux-pro/v1.1-ultra',
  name: 'FLUX1.1 [pro] ultra',
  summary: 'Four megapixels at once, for print and for pictures that will be cropped.',
  task: 'text-to-image',
  output: 'image',
  fields: {
    prompt: prompt(),
    size,
    count: count(),
    seed: seed(),
    raw: toggle('Raw', false, 'A less processed, more natural look.'),
    enhancePrompt: toggle('Enhance prompt', false, 'Lets the model rewrite the prompt before it draws.'),
    safetyTolerance: choice('Safety tolerance', ['1', '2', '3', '4', '5', '6'], {
      initial: '2',
      advice: '1 is the strictest.',
    }),
    format: format('jpeg'),
  },
  price: oneCreditAnImage,
  cost: { rate: dollarsPerImage(0.06), source: 'third-party price tables that agree', asOf: '2026-11-21' },
  typicalSeconds: 12,
  deadlineSeconds: 600,
})
