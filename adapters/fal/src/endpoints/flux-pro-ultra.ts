import { defineEndpoint } from './define-endpoint.ts'
import { deliverPictures, PicturesReply } from './pictures.ts'

export const fluxProUltra = defineEndpoint({
  endpoint: 'fal-ai/flux-pro/v1.1-ultra',
  toRequest: {
    prompt: 'prompt',
    size: 'aspect_ratio',
    count: 'num_images',
    seed: 'seed',
    raw: 'raw',
    enhancePrompt: 'enhance_prompt',
    safetyTolerance: 'safety_tolerance',
    format: 'output_format',
  },
  reply: PicturesReply,
  toDelivery: deliverPictures,
})
