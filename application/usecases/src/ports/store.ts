import type { Asset } from '@atelier/assets'
import type { Balance, LedgerTransaction, OpenHold } from '@atelier/credits'
import type {
  AssetId,
  AttemptId,
  HoldId,
  RequestKey,
  RunId,
  StepId,
  UserId,
  WorkspaceId,
} from '@atelier/kernel'
import type { Run } from '@atelier/runs'
import type { Job } from './jobs.ts'

/** A page of a list that has no end: `next` is null on the last one. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

export interface PageRequest {
  readonly cursor?: string | undefined
  readonly limit: number
}

/** A workspace as far as money needs it. */
export interface Workspace {
  readonly id: WorkspaceId
  readonly owner: UserId
  readonly name: string
  /** When its credits began: the day its months are counted from. Null until the owner's address is verified. */
  readonly creditsSince: string | null
}

/** What can be read without a lock. Every question names the workspace that it is asked for. */
export interface Reads {
  /** The person's own workspace, made on the first question. */
  personalWorkspace(owner: UserId, name: string): Promise<Workspace>
  run(workspace: WorkspaceId, id: RunId): Promise<Run | null>
  activeRuns(workspace: WorkspaceId): Promise<readonly Run[]>
  runs(workspace: WorkspaceId, page: PageRequest): Promise<Page<Run>>
  balance(workspace: WorkspaceId): Promise<Balance>
  asset(workspace: WorkspaceId, id: AssetId): Promise<Asset | null>
  /** Newest first. */
  assets(
    workspace: WorkspaceId,
    page: PageRequest & { readonly trashed: boolean; readonly kind?: Asset['kind'] | undefined },
  ): Promise<Page<Asset>>
  assetsOfRuns(workspace: WorkspaceId, runs: readonly RunId[]): Promise<readonly Asset[]>
  /** Which workspace and run a step or attempt belongs to. For jobs and webhooks, which know no person. */
  ownerOfStep(step: StepId): Promise<{ readonly workspaceId: WorkspaceId; readonly runId: RunId } | null>
  stepOfAttempt(attempt: AttemptId): Promise<StepId | null>
  /** Steps that are not over and were last heard of before `before`, oldest first. */
  quietSteps(before: Date, most: number): Promise<readonly StepId[]>
}

/** An attempt to have a provider do a step: written before it is sent, so that no request of ours is ever a stranger. */
export interface Attempt {
  readonly id: AttemptId
  readonly stepId: StepId
  readonly runId: RunId
  readonly workspaceId: WorkspaceId
  readonly hold: HoldId
  readonly model: string
}

/** Money that a provider took for something no run of ours is waiting for: kept until a person has looked at it. */
export interface OrphanSpend {
  readonly requestId: string
  readonly attempt: AttemptId | null
  readonly reason: string
}

/**
 * One transaction on one workspace, which it holds for itself: acts on a workspace happen one after another.
 * All that an act writes (rows, money, jobs, news) is there together or not at all.
 */
export interface Transaction {
  readonly workspaceId: WorkspaceId
  /** The database's own time: the only clock that renewals and expiries go by. */
  now(): Promise<Date>
  workspace(): Promise<Workspace>
  beginCredits(at: Date): Promise<void>
  balance(): Promise<Balance>
  /** True once this month of the plan was granted. */
  periodBegan(period: number): Promise<boolean>
  /** Writes a movement of money; false when this `(kind, key)` was written before, and then nothing moves. */
  post(transaction: LedgerTransaction): Promise<boolean>
  addHold(hold: OpenHold): Promise<void>
  /** The hold while it is open; null once it was settled. */
  openHold(id: HoldId): Promise<OpenHold | null>
  closeHold(id: HoldId): Promise<void>
  runByKey(key: RequestKey): Promise<Run | null>
  run(id: RunId): Promise<Run | null>
  insertRun(run: Run): Promise<void>
  /** Writes the run's steps and end as they now are. */
  saveRun(run: Run): Promise<void>
  insertAttempt(attempt: Attempt): Promise<void>
  /** Binds a provider's request to the attempt; false when another attempt has it already. */
  bindRequest(attempt: AttemptId, requestId: string): Promise<boolean>
  addOrphanSpend(orphan: OrphanSpend): Promise<void>
  insertAsset(asset: Asset): Promise<void>
  /** Null when there is none in this workspace. */
  trashAsset(id: AssetId, at: Date): Promise<Asset | null>
  restoreAsset(id: AssetId): Promise<Asset | null>
  addJob(job: Job): Promise<void>
  /** Tells everyone who watches the workspace, once the transaction is there. */
  announce(news: News): Promise<void>
}

/** What those who watch a workspace are told: that something changed, not what it is now. */
export type News =
  | { readonly type: 'run'; readonly runId: RunId }
  | { readonly type: 'assets' }
  | { readonly type: 'credits' }

/** Where everything is kept. Serialisation failures and dropped connections are retried inside. */
export interface Store extends Reads {
  transactionOn<Value>(
    workspace: WorkspaceId,
    work: (transaction: Transaction) => Promise<Value>,
  ): Promise<Value>
  /** [RUN10] Keeps a provider's message as it came; false when the same message was kept before. */
  keepDelivery(delivery: IncomingDelivery): Promise<boolean>
}

/** A provider's message in the inbox. */
export interface IncomingDelivery {
  readonly id: string
  readonly provider: 'fal'
  readonly requestId: string
  readonly attempt: AttemptId
  readonly body: Uint8Array
}
