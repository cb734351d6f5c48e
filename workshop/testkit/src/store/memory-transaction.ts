import type { Asset } from '@atelier/assets'
import type { LedgerTransaction, OpenHold } from '@atelier/credits'
import type { AssetId, AttemptId, Clock, HoldId, RequestKey, RunId } from '@atelier/kernel'
import type { Run } from '@atelier/runs'
import type { Attempt, Job, News, OrphanSpend, Transaction } from '@atelier/usecases'
import { checkBalanced, checkForward, checkNewRun, checkNotNegative } from './state-rules.ts'
import { balanceOf, type WorkspaceState } from './workspace-state.ts'

/** A transaction on a copy of a workspace. Everything that goes in or out is a copy too, as it is with a database. */
export class MemoryTransaction implements Transaction {
  readonly #state: WorkspaceState
  readonly #clock: Clock
  readonly #isBoundElsewhere: (attempt: AttemptId, requestId: string) => boolean

  constructor(
    state: WorkspaceState,
    clock: Clock,
    isBoundElsewhere: (attempt: AttemptId, requestId: string) => boolean,
  ) {
    this.#state = state
    this.#clock = clock
    this.#isBoundElsewhere = isBoundElsewhere
  }

  get workspaceId() {
    return this.#state.workspace.id
  }

  async now() {
    return this.#clock.now()
  }

  async workspace() {
    return this.#state.workspace
  }

  async beginCredits(at: Date) {
    const { workspace } = this.#state
    this.#state.workspace = { ...workspace, creditsSince: workspace.creditsSince ?? at.toISOString() }
  }

  async balance() {
    return balanceOf(this.#state)
  }

  async periodBegan(period: number) {
    return this.#state.movements.has(`grant:${this.workspaceId}:${period}`)
  }

  async post(movement: LedgerTransaction) {
    const { movements, balances } = this.#state
    const ends = movement.kind === 'charge' || movement.kind === 'release'
    const names = (ends ? ['charge', 'release'] : [movement.kind]).map((kind) => `${kind}:${movement.key}`)
    if (names.some((name) => movements.has(name))) return false
    checkBalanced(movement)
    movements.add(`${movement.kind}:${movement.key}`)
    for (const { account, amount } of movement.postings)
      balances.set(account, (balances.get(account) ?? 0) + amount)
    checkNotNegative(this.#state)
    return true
  }

  async addHold(hold: OpenHold) {
    if (this.#state.holds.has(hold.id)) throw new Error(`the hold ${hold.id} is there already`)
    this.#state.holds.set(hold.id, { ...hold, isOpen: true })
  }

  async openHold(id: HoldId) {
    const hold = this.#state.holds.get(id)
    return hold?.isOpen === true ? { id: hold.id, amount: hold.amount, period: hold.period } : null
  }

  async closeHold(id: HoldId) {
    const hold = this.#state.holds.get(id)
    if (hold) this.#state.holds.set(id, { ...hold, isOpen: false })
  }

  async runByKey(key: RequestKey) {
    return copied([...this.#state.runs.values()].find((run) => run.key === key))
  }

  async run(id: RunId) {
    return copied(this.#state.runs.get(id))
  }

  async insertRun(run: Run) {
    checkNewRun(this.#state, run)
    this.#keep(run)
  }

  async saveRun(run: Run) {
    checkForward(this.#state.runs.get(run.id), run)
    this.#keep(run)
  }

  async insertAttempt(attempt: Attempt) {
    const { attempts, holds, runs } = this.#state
    if (attempts.has(attempt.id)) throw new Error(`the attempt ${attempt.id} is there already`)
    if (!holds.has(attempt.hold) || !runs.has(attempt.runId))
      throw new Error(`${attempt.id} has no hold or no run`)
    attempts.set(attempt.id, { ...attempt, requestId: null })
  }

  async bindRequest(id: AttemptId, requestId: string) {
    const attempt = this.#state.attempts.get(id)
    if (!attempt) return false
    if (attempt.requestId !== null) return attempt.requestId === requestId
    const attempts = [...this.#state.attempts.values()]
    if (attempts.some((other) => other.requestId === requestId) || this.#isBoundElsewhere(id, requestId))
      return false
    this.#state.attempts.set(id, { ...attempt, requestId })
    return true
  }

  async addOrphanSpend(orphan: OrphanSpend) {
    if (!this.#state.orphans.has(orphan.requestId)) this.#state.orphans.set(orphan.requestId, orphan)
  }

  async insertAsset(asset: Asset) {
    const { stepId, index } = asset.origin
    for (const { origin } of this.#state.assets.values()) {
      if (origin.stepId === stepId && origin.index === index)
        throw new Error(`result ${index} of ${stepId} is kept already`)
    }
    this.#state.assets.set(asset.id, structuredClone(asset))
  }

  async trashAsset(id: AssetId, at: Date) {
    return this.#changeAsset(id, (asset) => ({ ...asset, trashedAt: asset.trashedAt ?? at.toISOString() }))
  }

  async restoreAsset(id: AssetId) {
    return this.#changeAsset(id, (asset) => ({ ...asset, trashedAt: null }))
  }

  async addJob(job: Job) {
    this.#state.jobs.push(job)
  }

  async announce(news: News) {
    this.#state.news.push(news)
  }

  #keep(run: Run): void {
    this.#state.runs.set(run.id, structuredClone(run))
    for (const step of run.steps) this.#state.heard.set(step.id, this.#clock.now())
  }

  #changeAsset(id: AssetId, change: (asset: Asset) => Asset): Asset | null {
    const asset = this.#state.assets.get(id)
    if (!asset) return null
    this.#state.assets.set(id, change(asset))
    return copied(this.#state.assets.get(id))
  }
}

function copied<Value>(value: Value | undefined): Value | null {
  return value === undefined ? null : structuredClone(value)
}
