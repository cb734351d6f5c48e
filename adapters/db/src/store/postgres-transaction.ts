import type { Asset } from '@atelier/assets'
import type { Balance, LedgerTransaction, OpenHold } from '@atelier/credits'
import {
  millicredits,
  type AssetId,
  type AttemptId,
  type HoldId,
  type RequestKey,
  type RunId,
} from '@atelier/kernel'
import type { Run } from '@atelier/runs'
import type { Attempt, Job, News, OrphanSpend, Transaction, Workspace } from '@atelier/usecases'
import * as assets from '../statements/asset-statements.ts'
import * as attempts from '../statements/attempt-statements.ts'
import * as ledger from '../statements/ledger-statements.ts'
import { tellNews } from '../statements/news-statements.ts'
import type { Connection } from '../statements/prepared.ts'
import * as runs from '../statements/run-statements.ts'
import { beginCredits, type LockedRow } from '../statements/workspace-statements.ts'
import { assetOfRow, rowOfAsset } from './asset-of-row.ts'
import { rowsOfSteps, runOfRow } from './run-of-row.ts'
import type { JobSender } from './send-job.ts'
import { workspaceOfRow } from './workspace-of-row.ts'

/**
 * An act's transaction. It holds the workspace's lock, so what it has read cannot change under it: the balance and the
 * runs it has seen are kept here and not asked for again. Acts that answer nothing are sent without waiting; the
 * pipeline keeps their order, and the commit behind them succeeds only if all of them did.
 */
export class PostgresTransaction implements Transaction {
  readonly #connection: Connection
  readonly #jobs: JobSender
  readonly #now: Date
  readonly #runs = new Map<RunId, Run>()
  #workspace: Workspace
  #balance: Balance
  #lastGrant: string | null

  constructor(connection: Connection, locked: LockedRow, jobs: JobSender) {
    this.#connection = connection
    this.#jobs = jobs
    this.#now = locked.now
    this.#workspace = workspaceOfRow(locked)
    this.#balance = { available: millicredits(locked.available), held: millicredits(locked.held) }
    this.#lastGrant = locked.lastGrant
  }

  get workspaceId() {
    return this.#workspace.id
  }

  async now() {
    return this.#now
  }

  async workspace() {
    return this.#workspace
  }

  async balance() {
    return this.#balance
  }

  async beginCredits(at: Date) {
    if (this.#workspace.creditsSince !== null) return
    this.#write(beginCredits(this.#connection, this.workspaceId, at))
    this.#workspace = { ...this.#workspace, creditsSince: at.toISOString() }
  }

  async periodBegan(period: number) {
    const key = `${this.workspaceId}:${period}`
    if (this.#lastGrant === key) return true
    if (this.#lastGrant === null) return false
    const [movement] = await ledger.findMovement(this.#connection, this.workspaceId, 'grant', key)
    return movement?.found === true
  }

  async post({ kind, key, postings }: LedgerTransaction) {
    const [movement] = await ledger.postMovement(
      this.#connection,
      this.workspaceId,
      kind,
      key,
      postings.map((each) => each.account),
      postings.map((each) => each.currency),
      postings.map((each) => each.amount),
    )
    if (movement?.posted !== true) return false
    if (kind === 'grant') this.#lastGrant = key
    const { available, held } = this.#balance
    this.#balance = {
      available: millicredits(available + sumFor('available', postings)),
      held: millicredits(held + sumFor('held', postings)),
    }
    return true
  }

  async addHold({ id, amount, period }: OpenHold) {
    this.#write(ledger.insertHold(this.#connection, id, this.workspaceId, amount, period))
  }

  async openHold(id: HoldId) {
    const [row] = await ledger.findOpenHold(this.#connection, id, this.workspaceId)
    return row ? { ...row, amount: millicredits(row.amount) } : null
  }

  async closeHold(id: HoldId) {
    this.#write(ledger.closeHold(this.#connection, id, this.workspaceId))
  }

  async runByKey(key: RequestKey) {
    const [row] = await runs.findRunByKey(this.#connection, this.workspaceId, key)
    return row ? this.#remember(runOfRow(row)) : null
  }

  async run(id: RunId) {
    const known = this.#runs.get(id)
    if (known) return known
    const [row] = await runs.findRun(this.#connection, this.workspaceId, id)
    return row ? this.#remember(runOfRow(row)) : null
  }

  async insertRun(run: Run) {
    const { id, startedBy, key, document, quote, hold, startedAt, finishedAt, charged } = run
    const { price, cost } = quote
    const money = [price, cost, hold] as const
    const times = [startedAt, finishedAt, charged] as const
    const steps = rowsOfSteps(run)
    this.#write(
      runs.insertRun(
        this.#connection,
        id,
        this.workspaceId,
        startedBy,
        key,
        document,
        ...money,
        ...times,
        steps,
      ),
    )
    this.#remember(run)
  }

  async saveRun(run: Run) {
    this.#write(
      runs.updateRun(
        this.#connection,
        run.id,
        this.workspaceId,
        run.finishedAt,
        run.charged,
        rowsOfSteps(run),
      ),
    )
    this.#remember(run)
  }

  async insertAttempt({ id, runId, stepId, hold, model }: Attempt) {
    this.#write(attempts.insertAttempt(this.#connection, id, this.workspaceId, runId, stepId, hold, model))
  }

  async bindRequest(attempt: AttemptId, requestId: string) {
    const [row] = await attempts.bindRequest(this.#connection, attempt, this.workspaceId, requestId)
    return row?.bound === true
  }

  async addOrphanSpend({ requestId, attempt, reason }: OrphanSpend) {
    this.#write(attempts.insertOrphanSpend(this.#connection, this.workspaceId, requestId, attempt, reason))
  }

  async insertAsset(asset: Asset) {
    this.#write(assets.insertAsset(this.#connection, rowOfAsset({ ...asset, workspaceId: this.workspaceId })))
  }

  async trashAsset(id: AssetId, at: Date) {
    const [row] = await assets.trashAsset(this.#connection, this.workspaceId, id, at)
    return row ? assetOfRow(row) : null
  }

  async restoreAsset(id: AssetId) {
    const [row] = await assets.restoreAsset(this.#connection, this.workspaceId, id)
    return row ? assetOfRow(row) : null
  }

  async addJob(job: Job) {
    await this.#jobs.send(this.#connection, job, this.workspaceId)
  }

  async announce(news: News) {
    this.#write(tellNews(this.#connection, JSON.stringify({ workspaceId: this.workspaceId, ...news })))
  }

  /** Sends without waiting. Should it fail, the session knows, and the commit fails with it. */
  #write(answer: Promise<unknown>): void {
    answer.catch(() => undefined)
  }

  #remember(run: Run): Run {
    this.#runs.set(run.id, run)
    return run
  }
}

function sumFor(account: 'available' | 'held', postings: LedgerTransaction['postings']): number {
  return postings.reduce((sum, each) => (each.account === account ? sum + each.amount : sum), 0)
}
