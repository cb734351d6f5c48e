import type { ModelCard } from './card.ts'
import { fastSdxl } from './models/fast-sdxl.ts'
import { fluxDev } from './models/flux-dev.ts'
import { fluxLora } from './models/flux-lora.ts'
import { fluxProUltra } from './models/flux-pro-ultra.ts'
import { fluxSchnell } from './models/flux-schnell.ts'
import { juggernautLightning } from './models/juggernaut-lightning.ts'
import { juggernautPro } from './models/juggernaut-pro.ts'
import { photoFlux } from './models/photo-flux.ts'
import { wanImageToVideo } from './models/wan-image-to-video.ts'

/** Every card, in the order in which people are shown them. */
export const models: readonly ModelCard[] = [
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

const byId = new Map(models.map((card) => [card.id, card]))

/** The card of a model, or null when there is none by that id. */
export function findModel(id: string): ModelCard | null {
  return byId.get(id) ?? null
}
