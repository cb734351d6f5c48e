import { defineEndpoint } from './define-endpoint.ts'
import { fluxWords } from './flux-words.ts'
import { deliverPictures, PicturesReply } from './pictures.ts'

export const photoFlux = defineEndpoint({
  endpoint: 'rundiffusion-fal/rundiffusion-photo-flux',
  toRequest: { ...fluxWords, photoStrength: 'photo_lora_scale', loras: 'loras', guidance: 'guidance_scale' },
  reply: PicturesReply,
  toDelivery: deliverPictures,
})
