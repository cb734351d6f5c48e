import { AssetId, AttemptId, DeliveryId, HoldId, RunId, StepId, WorkspaceId, type Ids } from '@atelier/kernel'
import { v7 } from 'uuid'

/** Ids that no two processes ever make alike and that sort by the time they were made (RFC 9562, version 7). */
export const systemIds: Ids = {
  workspace: () => WorkspaceId.parse(next('ws')),
  run: () => RunId.parse(next('run')),
  step: () => StepId.parse(next('step')),
  attempt: () => AttemptId.parse(next('try')),
  hold: () => HoldId.parse(next('hold')),
  asset: () => AssetId.parse(next('asset')),
  delivery: () => DeliveryId.parse(next('dlv')),
}

function next(prefix: string): string {
  return `${prefix}_${v7().replaceAll('-', '')}`
}
