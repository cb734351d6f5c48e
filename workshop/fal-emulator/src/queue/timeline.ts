import { once } from 'node:events'
import type { Model, Studio } from '../models/model.ts'
import type { Timers } from '../timers.ts'
import { wallClock } from '../wall-clock.ts'
import type { WebhookSender } from '../webhooks/webhook-sender.ts'
import type { JobBook } from './job-book.ts'
import type { Job, Outcome } from './job.ts'
import { broken, noSuchPath, refused, startTimedOut, succeeded } from './outcomes.ts'

interface Parts {
  readonly jobs: JobBook
  readonly timers: Timers
  readonly models: ReadonlyMap<string, Model>
  readonly webhooks: WebhookSender
  studioFor(job: Job): Studio
}

/** Takes every job from the queue through its run to its end, at the pace its plan sets. */
export class Timeline {
  readonly #parts: Parts
  readonly #reports = new Map<string, Promise<void>>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Enters a job. The model begins at once, so that its work is done by the time the run is over. */
  accept(job: Job): void {
    this.#parts.jobs.add(job)
    this.#schedule(job)
  }

  /** Takes up what an earlier session left unfinished. */
  resume(): void {
    for (const job of this.#parts.jobs.all()) {
      if (job.phase === 'queued' || job.phase === 'running') this.#schedule(job)
      else if (job.webhookState === 'due') this.#report(job)
    }
  }

  /** Takes a queued job out of the queue and stops a running one. */
  cancel(job: Job): void {
    if (job.plan.ignoresCancel) return
    if (job.phase === 'queued') this.#parts.jobs.change(job, { phase: 'removed', webhookState: 'none' })
    else this.#complete(job, broken(499, 'client_cancelled', 'Request was cancelled by the client'))
  }

  /** Settles when the job has ended in whichever way. */
  async ended(job: Job): Promise<void> {
    while (job.phase === 'queued' || job.phase === 'running') {
      await once(this.#parts.jobs.changes, job.requestId)
    }
  }

  /** Settles when the end of the job has been reported once. */
  async reported(job: Job): Promise<void> {
    await this.ended(job)
    await this.#reports.get(job.requestId)
  }

  #schedule(job: Job): void {
    const { timers } = this.#parts
    const { queueMilliseconds, startTimeoutMilliseconds: limit } = job.plan
    const outcome = this.#compose(job)
    if (job.phase === 'running') return this.#finishLater(job, outcome)
    if (limit !== null && limit < queueMilliseconds) {
      return timers.at(job.submittedAt + limit, () => this.#complete(job, startTimedOut()))
    }
    timers.at(job.submittedAt + queueMilliseconds, () => {
      if (job.phase !== 'queued') return
      this.#parts.jobs.change(job, { phase: 'running', startedAt: wallClock() })
      this.#finishLater(job, outcome)
    })
  }

  #finishLater(job: Job, outcome: Promise<Outcome>): void {
    const end = (job.startedAt ?? job.submittedAt) + job.plan.runMilliseconds
    this.#parts.timers.at(end, () => void outcome.then((each) => this.#complete(job, each)))
  }

  #complete(job: Job, outcome: Outcome): void {
    if (job.phase === 'completed' || job.phase === 'removed') return
    const webhookState = job.webhookUrl === null ? 'none' : 'due'
    this.#parts.jobs.change(job, { phase: 'completed', completedAt: wallClock(), outcome, webhookState })
    this.#report(job)
  }

  #report(job: Job): void {
    const report = this.#parts.webhooks.deliver(job).finally(() => this.#reports.delete(job.requestId))
    this.#reports.set(job.requestId, report)
  }

  async #compose(job: Job): Promise<Outcome> {
    if (job.plan.outcome !== null) return job.plan.outcome
    const model = this.#parts.models.get(job.endpoint)
    if (!model) return noSuchPath(job.endpoint)
    try {
      const answer = await model.answer(job.input, this.#parts.studioFor(job))
      return answer.ok ? succeeded(answer.value) : refused(answer.failure)
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      return broken(500, 'internal_error', detail)
    }
  }
}
