import { createHash } from 'node:crypto'
import type { Asset } from '@atelier/assets'
import {
  WorkspaceId,
  type AttemptId,
  type Clock,
  type RunId,
  type StepId,
  type UserId,
} from '@atelier/kernel'
import { isOver, type Run } from '@atelier/runs'
import type {
  IncomingDelivery,
  Job,
  News,
  OrphanSpend,
  PageRequest,
  Store,
  Transaction,
} from '@atelier/usecases'
import { MemoryTransaction } from './memory-transaction.ts'
import { newestFirst, pageOf } from './pages.ts'
import { balanceOf, copyOf, emptyState, type WorkspaceState } from './workspace-state.ts'

/**
 * A store in this process's memory, for tests. It keeps every promise of the port, as `storeSuite` proves: acts on a
 * workspace happen one after another, and an act that throws leaves nothing behind. An act must not wait for another.
 */
export class MemoryStore implements Store {
  readonly #clock: Clock
  readonly #states = new Map<WorkspaceId, WorkspaceState>()
  readonly #deliveries = new Set<string>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Every job that was ever promised, as committed. */
  get jobs(): readonly Job[] {
    return this.#all().flatMap((state) => state.jobs)
  }

  /** Everything that was ever announced, as committed. */
  get news(): readonly (News & { readonly workspaceId: WorkspaceId })[] {
    return this.#all().flatMap(({ news, workspace }) =>
      news.map((each) => ({ workspaceId: workspace.id, ...each })),
    )
  }

  get orphans(): readonly OrphanSpend[] {
    return this.#all().flatMap((state) => [...state.orphans.values()])
  }

  async personalWorkspace(owner: UserId, name: string) {
    const known = this.#all().find((state) => state.workspace.owner === owner)
    if (known) return known.workspace
    const id = WorkspaceId.parse(`ws_${(this.#states.size + 1).toString(16).padStart(32, '0')}`)
    const workspace = { id, owner, name, creditsSince: null }
    this.#states.set(id, emptyState(workspace))
    return workspace
  }

  async run(workspace: WorkspaceId, id: RunId) {
    const run = this.#states.get(workspace)?.runs.get(id)
    return run ? structuredClone(run) : null
  }

  async activeRuns(workspace: WorkspaceId) {
    const active = this.#runs(workspace).filter((run) => run.finishedAt === null)
    return structuredClone(newestFirst(active, placeOfRun).toReversed())
  }

  async runs(workspace: WorkspaceId, request: PageRequest) {
    return structuredClone(pageOf(this.#runs(workspace), request, placeOfRun))
  }

  async balance(workspace: WorkspaceId) {
    return balanceOf(this.#states.get(workspace) ?? { balances: new Map() })
  }

  async asset(workspace: WorkspaceId, id: Asset['id']) {
    const asset = this.#states.get(workspace)?.assets.get(id)
    return asset ? structuredClone(asset) : null
  }

  async assets(workspace: WorkspaceId, request: Parameters<Store['assets']>[1]) {
    const { trashed, kind } = request
    const shown = this.#assets(workspace).filter(
      (asset) => (asset.trashedAt !== null) === trashed && (kind === undefined || asset.kind === kind),
    )
    return structuredClone(pageOf(shown, request, placeOfAsset))
  }

  async assetsOfRuns(workspace: WorkspaceId, runs: readonly RunId[]) {
    const found = this.#assets(workspace).filter((asset) => runs.includes(asset.origin.runId))
    return structuredClone(found.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)))
  }

  async ownerOfStep(step: StepId) {
    for (const { workspace, runs } of this.#all()) {
      for (const run of runs.values()) {
        if (run.steps.some((each) => each.id === step)) return { workspaceId: workspace.id, runId: run.id }
      }
    }
    return null
  }

  async stepOfAttempt(attempt: AttemptId) {
    for (const { attempts } of this.#all()) {
      const found = attempts.get(attempt)
      if (found) return found.stepId
    }
    return null
  }

  async quietSteps(before: Date, most: number) {
    const open = this.#all().flatMap(({ runs, heard }) =>
      [...runs.values()].flatMap((run) =>
        run.steps
          .filter((step) => !isOver(step.state))
          .map((step) => ({ id: step.id, heard: heard.get(step.id)?.getTime() ?? 0 })),
      ),
    )
    const quiet = open.filter((step) => step.heard < before.getTime()).toSorted((a, b) => a.heard - b.heard)
    return quiet.slice(0, most).map((step) => step.id)
  }

  async transactionOn<Value>(
    workspace: WorkspaceId,
    work: (transaction: Transaction) => Promise<Value>,
  ): Promise<Value> {
    // One after another over all workspaces: what one act must not see of another, it cannot.
    const turn = this.#turn.then(async () => {
      const state = this.#states.get(workspace)
      if (!state) throw new Error(`there is no workspace ${workspace}`)
      const copy = copyOf(state)
      const value = await work(new MemoryTransaction(copy, this.#clock, this.#isBoundElsewhere))
      this.#states.set(workspace, copy)
      return value
    })
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  async keepDelivery({ provider, requestId, body }: IncomingDelivery) {
    const name = `${provider} ${requestId} ${createHash('sha256').update(body).digest('hex')}`
    const isFresh = !this.#deliveries.has(name)
    this.#deliveries.add(name)
    return isFresh
  }

  readonly #isBoundElsewhere = (attempt: AttemptId, requestId: string): boolean =>
    this.#all().some(({ attempts }) =>
      [...attempts.values()].some((other) => other.requestId === requestId && other.id !== attempt),
    )

  #all(): readonly WorkspaceState[] {
    return [...this.#states.values()]
  }

  #runs(workspace: WorkspaceId): readonly Run[] {
    return [...(this.#states.get(workspace)?.runs.values() ?? [])]
  }

  #assets(workspace: WorkspaceId): readonly Asset[] {
    return [...(this.#states.get(workspace)?.assets.values() ?? [])]
  }
}

const placeOfRun = (run: Run) => ({ time: run.startedAt, id: run.id })
const placeOfAsset = (asset: Asset) => ({ time: asset.createdAt, id: asset.id })
const orderOf = ({ origin }: Asset) =>
  `${origin.runId} ${origin.stepId} ${String(origin.index).padStart(6, '0')}`
