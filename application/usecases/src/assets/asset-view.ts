import type { Asset, MediaKind } from '@atelier/assets'
import { findModel } from '@atelier/catalog'
import type { ObjectStore } from '../ports/objects.ts'

/** An asset as a person's pages and programs see it. Links are signed and end by themselves. */
export interface AssetView {
  readonly id: string
  readonly kind: MediaKind
  readonly url: string
  readonly previews: readonly { readonly url: string; readonly width: number; readonly height: number }[]
  readonly width: number
  readonly height: number
  readonly duration: number | null
  readonly bytes: number
  readonly contentType: string
  readonly thumbhash: string
  readonly prompt: string
  readonly model: { readonly id: string; readonly name: string }
  readonly seed: number | null
  readonly runId: string
  readonly simulated: boolean
  readonly createdAt: string
  readonly trashedAt: string | null
}

export function assetView(asset: Asset, objects: Pick<ObjectStore, 'link'>): AssetView {
  const { origin } = asset
  return {
    id: asset.id,
    kind: asset.kind,
    url: objects.link(asset.object.key),
    previews: asset.previews.map(({ object, width, height }) => ({
      url: objects.link(object.key),
      width,
      height,
    })),
    width: asset.width,
    height: asset.height,
    duration: asset.duration,
    bytes: asset.object.bytes,
    contentType: asset.object.contentType,
    thumbhash: asset.thumbhash,
    prompt: origin.prompt,
    model: { id: origin.model, name: findModel(origin.model)?.name ?? origin.model },
    seed: origin.seed,
    runId: origin.runId,
    simulated: origin.simulated,
    createdAt: asset.createdAt,
    trashedAt: asset.trashedAt,
  }
}
