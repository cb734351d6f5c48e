import { findModel } from '@atelier/catalog'
import { AssetId } from '@atelier/kernel'
import type { Step } from '@atelier/runs'

/** The assets that a step takes as inputs, by the fields of its model. */
export function inputAssets(step: Pick<Step, 'model' | 'values'>): readonly AssetId[] {
  const fields = Object.entries(findModel(step.model)?.fields ?? {})
  return fields.flatMap(([name, field]) => {
    const id = field.kind === 'image' ? AssetId.safeParse(step.values[name]) : null
    return id?.success ? [id.data] : []
  })
}
