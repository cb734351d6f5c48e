import { defineEndpoint } from './define-endpoint.ts'
import { fluxWords } from './flux-words.ts'
import { deliverPictures, PicturesReply } from './pictures.ts'

export const juggernautLightning = defineEndpoint({
  endpoint: 'rundiffusion-fal/juggernaut-flux/lightning',
  toRequest: fluxWords,
  reply: PicturesReply,
  toDelivery: deliverPictures,
})
