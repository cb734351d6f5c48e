import { fastSdxl } from './fast-sdxl.ts'
import { fluxDev } from './flux-dev.ts'
import { fluxLora } from './flux-lora.ts'
import { fluxProUltra } from './flux-pro-ultra.ts'
import { fluxSchnell } from './flux-schnell.ts'
import { juggernautLightning } from './juggernaut-lightning.ts'
import { juggernautPro } from './juggernaut-pro.ts'
import type { Model } from './model.ts'
import { photoFlux } from './photo-flux.ts'
import { wanImageToVideo } from './wan-image-to-video.ts'

/** Every endpoint the emulator knows. A new one is a file beside this and a line here. */
export const models: ReadonlyMap<string, Model> = new Map(
  [
    fluxDev,
    fluxSchnell,
    fluxLora,
    fluxProUltra,
    photoFlux,
    juggernautPro,
    juggernautLightning,
    fastSdxl,
    wanImageToVideo,
  ].map((model) => [model.endpoint, model]),
)
