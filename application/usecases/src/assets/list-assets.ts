import { ok, type Result } from '@atelier/kernel'
import { z } from 'zod'
import { defineUseCase } from '../actor.ts'
import type { WebContext } from '../context.ts'
import type { Page } from '../ports/store.ts'
import { assetView, type AssetView } from './asset-view.ts'

/** A page of the workspace's assets, newest first; the trash is a list of its own. */
export const listAssets = defineUseCase({
  name: 'assets.list',
  permission: 'assets:read',
  input: z.strictObject({
    cursor: z.string().max(200).optional(),
    limit: z.int().min(1).max(100).default(60),
    trashed: z.boolean().default(false),
    kind: z.enum(['image', 'video']).optional(),
  }),
  async execute(
    context: Pick<WebContext, 'store' | 'objects'>,
    actor,
    request,
  ): Promise<Result<Page<AssetView>, never>> {
    const page = await context.store.assets(actor.workspaceId, request)
    return ok({ items: page.items.map((asset) => assetView(asset, context.objects)), next: page.next })
  },
})
