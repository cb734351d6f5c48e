import { defineEndpoint } from './define-endpoint.ts'
import { fluxWords } from './flux-words.ts'
import { deliverPictures, PicturesReply } from './pictures.ts'

export const fluxLora = defineEndpoint({
  endpoint: 'fal-ai/flux-lora',
  toRequest: { ...fluxWords, loras: 'loras', guidance: 'guidance_scale' },
  reply: PicturesReply,
  toDelivery: deliverPictures,
})
