import type { Asset } from '@atelier/assets'
import type { OpenHold, Posting } from '@atelier/credits'
import type { Balance } from '@atelier/credits'
import {
  millicredits,
  type AssetId,
  type AttemptId,
  type HoldId,
  type RunId,
  type StepId,
} from '@atelier/kernel'
import type { Run } from '@atelier/runs'
import type { Attempt, Job, News, OrphanSpend, Workspace } from '@atelier/usecases'

/** All that is kept of one workspace. A transaction works on a copy, which takes its place when it commits. */
export interface WorkspaceState {
  workspace: Workspace
  readonly balances: Map<Posting['account'], number>
  /** `kind:key` of every movement. */
  readonly movements: Set<string>
  readonly holds: Map<HoldId, OpenHold & { readonly isOpen: boolean }>
  readonly runs: Map<RunId, Run>
  readonly heard: Map<StepId, Date>
  readonly attempts: Map<AttemptId, Attempt & { readonly requestId: string | null }>
  readonly orphans: Map<string, OrphanSpend>
  readonly assets: Map<AssetId, Asset>
  readonly jobs: Job[]
  readonly news: News[]
}

export function emptyState(workspace: Workspace): WorkspaceState {
  return {
    workspace,
    balances: new Map(),
    movements: new Set(),
    holds: new Map(),
    runs: new Map(),
    heard: new Map(),
    attempts: new Map(),
    orphans: new Map(),
    assets: new Map(),
    jobs: [],
    news: [],
  }
}

/** A copy that can be written to: what is in the maps is never changed, only replaced. */
export function copyOf(state: WorkspaceState): WorkspaceState {
  return {
    workspace: state.workspace,
    balances: new Map(state.balances),
    movements: new Set(state.movements),
    holds: new Map(state.holds),
    runs: new Map(state.runs),
    heard: new Map(state.heard),
    attempts: new Map(state.attempts),
    orphans: new Map(state.orphans),
    assets: new Map(state.assets),
    jobs: [...state.jobs],
    news: [...state.news],
  }
}

export function balanceOf({ balances }: Pick<WorkspaceState, 'balances'>): Balance {
  return {
    available: millicredits(balances.get('available') ?? 0),
    held: millicredits(balances.get('held') ?? 0),
  }
}
