import { AssetId, ok, type Result } from '@atelier/kernel'
import { z } from 'zod'
import { defineUseCase } from '../actor.ts'
import type { WebContext } from '../context.ts'
import { assetView, type AssetView } from './asset-view.ts'
import { assetNotFound, type AssetNotFound } from './find-asset.ts'

/** Takes an asset back out of the trash. */
export const restoreAsset = defineUseCase({
  name: 'assets.restore',
  permission: 'assets:edit',
  input: z.strictObject({ id: AssetId }),
  async execute(
    context: Pick<WebContext, 'store' | 'objects'>,
    actor,
    { id },
  ): Promise<Result<AssetView, AssetNotFound>> {
    return context.store.transactionOn(actor.workspaceId, async (transaction) => {
      const asset = await transaction.restoreAsset(id)
      if (!asset) return assetNotFound
      await transaction.announce({ type: 'assets' })
      return ok(assetView(asset, context.objects))
    })
  },
})
