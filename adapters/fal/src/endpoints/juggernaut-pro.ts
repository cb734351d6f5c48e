import { defineEndpoint } from './define-endpoint.ts'
import { fluxWords } from './flux-words.ts'
import { deliverPictures, PicturesReply } from './pictures.ts'

export const juggernautPro = defineEndpoint({
  endpoint: 'rundiffusion-fal/juggernaut-flux/pro',
  toRequest: { ...fluxWords, guidance: 'guidance_scale' },
  reply: PicturesReply,
  toDelivery: deliverPictures,
})
