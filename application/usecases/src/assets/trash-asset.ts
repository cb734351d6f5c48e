import { AssetId, ok, type Result } from '@atelier/kernel'
import { z } from 'zod'
import { defineUseCase } from '../actor.ts'
import type { WebContext } from '../context.ts'
import { assetView, type AssetView } from './asset-view.ts'
import { assetNotFound, type AssetNotFound } from './find-asset.ts'

/** Puts an asset in the trash, from where it can be taken back. Doing it twice is doing it once. */
export const trashAsset = defineUseCase({
  name: 'assets.trash',
  permission: 'assets:edit',
  input: z.strictObject({ id: AssetId }),
  async execute(
    context: Pick<WebContext, 'clock' | 'store' | 'objects'>,
    actor,
    { id },
  ): Promise<Result<AssetView, AssetNotFound>> {
    return context.store.transactionOn(actor.workspaceId, async (transaction) => {
      const asset = await transaction.trashAsset(id, context.clock.now())
      if (!asset) return assetNotFound
      await transaction.announce({ type: 'assets' })
      return ok(assetView(asset, context.objects))
    })
  },
})
