import type { Asset } from '@atelier/assets'
import { AssetId } from '@atelier/kernel'
import { findAsset, listAssets, loadAsset, restoreAsset, trashAsset } from '@atelier/usecases'
import { forMembers } from './base.ts'
import { refusal, unwrap } from './refuse.ts'

export const images = {
  list: forMembers.images.list.handler(async ({ input, context }) =>
    unwrap(await listAssets(context.studio.context, context.actor, input)),
  ),
  find: forMembers.images.find.handler(async ({ input, context }) =>
    unwrap(await findAsset(context.studio.context, context.actor, { id: assetId(input.id) })),
  ),
  metadata: forMembers.images.metadata.handler(async ({ input, context }) =>
    metadataOf(unwrap(await loadAsset(context.studio.context, context.actor, { id: assetId(input.id) }))),
  ),
  trash: forMembers.images.trash.handler(async ({ input, context }) =>
    unwrap(await trashAsset(context.studio.context, context.actor, { id: assetId(input.id) })),
  ),
  restore: forMembers.images.restore.handler(async ({ input, context }) =>
    unwrap(await restoreAsset(context.studio.context, context.actor, { id: assetId(input.id) })),
  ),
}

// What is no id of ours cannot be anybody's image.
function assetId(id: string): string {
  if (!AssetId.safeParse(id).success) throw refusal('assets/not-found')
  return id
}

function metadataOf({ id, kind, object, width, height, duration, origin, createdAt }: Asset) {
  const { model, prompt, values, seed, runId, stepId, requestId, parents, simulated } = origin
  return {
    id,
    kind,
    width,
    height,
    duration,
    bytes: object.bytes,
    contentType: object.contentType,
    sha256: object.sha256,
    prompt,
    model,
    inputs: values,
    seed,
    runId,
    stepId,
    requestId,
    parents,
    simulated,
    createdAt,
  }
}
