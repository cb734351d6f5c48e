import { defineEndpoint } from './define-endpoint.ts'
import { deliverPictures, PicturesReply } from './pictures.ts'

export const fastSdxl = defineEndpoint({
  endpoint: 'fal-ai/fast-sdxl',
  toRequest: {
    prompt: 'prompt',
    negativePrompt: 'negative_prompt',
    size: 'image_size',
    count: 'num_images',
    seed: 'seed',
    loras: 'loras',
    steps: 'num_inference_steps',
    guidance: 'guidance_scale',
    expandPrompt: 'expand_prompt',
    format: 'format',
  },
  reply: PicturesReply,
  toDelivery: deliverPictures,
})
