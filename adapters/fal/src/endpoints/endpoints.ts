import type { Endpoint } from './define-endpoint.ts'
import { fastSdxl } from './fast-sdxl.ts'
import { fluxDev } from './flux-dev.ts'
import { fluxLora } from './flux-lora.ts'
import { fluxProUltra } from './flux-pro-ultra.ts'
import { fluxSchnell } from './flux-schnell.ts'
import { juggernautLightning } from './juggernaut-lightning.ts'
import { juggernautPro } from './juggernaut-pro.ts'
import { photoFlux } from './photo-flux.ts'
import { wanImageToVideo } from './wan-image-to-video.ts'

/** One endpoint for each card of the catalogue. */
export const endpoints: readonly Endpoint[] = [
  fluxDev,
  fluxSchnell,
  fluxProUltra,
  photoFlux,
  juggernautPro,
  juggernautLightning,
  fluxLora,
  fastSdxl,
  wanImageToVideo,
]

const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]))

/** Throws for a model without an endpoint: every card has one, a test sees to it. */
export function endpointOf(model: string): Endpoint {
  const endpoint = byId.get(model)
  if (!endpoint) throw new Error(`no endpoint for ${model}`)
  return endpoint
}
