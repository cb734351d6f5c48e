import type { Asset } from '@atelier/assets'
import type { AssetRow } from '../statements/asset-statements.ts'

/** An asset as the domain knows it. */
export function assetOfRow(row: AssetRow): Asset {
  const { id, workspaceId, kind, width, height, duration, thumbhash, previews } = row
  const { runId, stepId, position, model, prompt, inputs, seed, requestId, parents, simulated } = row
  return {
    id,
    workspaceId,
    kind,
    object: { key: row.objectKey, sha256: row.sha256, bytes: row.bytes, contentType: row.contentType },
    width,
    height,
    duration,
    thumbhash,
    previews,
    origin: {
      runId,
      stepId,
      index: position,
      model,
      prompt,
      values: inputs,
      seed,
      requestId,
      parents,
      simulated,
    },
    createdAt: row.createdAt.toISOString(),
    trashedAt: row.trashedAt?.toISOString() ?? null,
  }
}

/** The asset as a JSON object of columns. */
export function rowOfAsset(asset: Asset): string {
  const { object, origin } = asset
  return JSON.stringify({
    id: asset.id,
    workspace_id: asset.workspaceId,
    kind: asset.kind,
    object_key: object.key,
    sha256: object.sha256,
    bytes: object.bytes,
    content_type: object.contentType,
    width: asset.width,
    height: asset.height,
    duration: asset.duration,
    thumbhash: asset.thumbhash,
    previews: asset.previews,
    run_id: origin.runId,
    step_id: origin.stepId,
    position: origin.index,
    model: origin.model,
    prompt: origin.prompt,
    inputs: origin.values,
    seed: origin.seed,
    request_id: origin.requestId,
    parents: origin.parents,
    simulated: origin.simulated,
    created_at: asset.createdAt,
    trashed_at: asset.trashedAt,
  })
}
