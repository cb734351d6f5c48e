import { AssetId, AttemptId, DeliveryId, HoldId, RunId, StepId, WorkspaceId, type Ids } from '@atelier/kernel'

/** Ids that count: the first run is `run_…1`. They sort by their age, like real ones. */
export function countedIds(): Ids {
  let count = 0
  const next = (prefix: string) => `${prefix}_${(count += 1).toString(16).padStart(32, '0')}`
  return {
    workspace: () => WorkspaceId.parse(next('ws')),
    run: () => RunId.parse(next('run')),
    step: () => StepId.parse(next('step')),
    attempt: () => AttemptId.parse(next('try')),
    hold: () => HoldId.parse(next('hold')),
    asset: () => AssetId.parse(next('asset')),
    delivery: () => DeliveryId.parse(next('dlv')),
  }
}
