import { defineEndpoint } from './define-endpoint.ts'
import { fluxWords } from './flux-words.ts'
import { deliverPictures, PicturesReply } from './pictures.ts'

export const fluxSchnell = defineEndpoint({
  endpoint: 'fal-ai/flux/schnell',
  toRequest: { ...fluxWords, guidance: 'guidance_scale', acceleration: 'acceleration' },
  reply: PicturesReply,
  toDelivery: deliverPictures,
})
