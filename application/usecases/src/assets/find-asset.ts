import type { Asset } from '@atelier/assets'
import { AssetId, fail, ok, type Result } from '@atelier/kernel'
import { z } from 'zod'
import { defineUseCase } from '../actor.ts'
import type { WebContext } from '../context.ts'
import { assetView, type AssetView } from './asset-view.ts'

export interface AssetNotFound {
  readonly code: 'assets/not-found'
}

export const assetNotFound = fail({ code: 'assets/not-found' })

/** One asset. [AS4] Somebody else's is answered like one that does not exist. */
export const findAsset = defineUseCase({
  name: 'assets.find',
  permission: 'assets:read',
  input: z.strictObject({ id: AssetId }),
  async execute(
    context: Pick<WebContext, 'store' | 'objects'>,
    actor,
    { id },
  ): Promise<Result<AssetView, AssetNotFound>> {
    const asset = await context.store.asset(actor.workspaceId, id)
    return asset ? ok(assetView(asset, context.objects)) : assetNotFound
  },
})

/** The asset itself, for acts that need more than its view: its origin, its bytes. */
export const loadAsset = defineUseCase({
  name: 'assets.load',
  permission: 'assets:read',
  input: z.strictObject({ id: AssetId }),
  async execute(context: Pick<WebContext, 'store'>, actor, { id }): Promise<Result<Asset, AssetNotFound>> {
    const asset = await context.store.asset(actor.workspaceId, id)
    return asset ? ok(asset) : assetNotFound
  },
})
