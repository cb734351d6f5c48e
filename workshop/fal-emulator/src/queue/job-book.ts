import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { Job } from './job.ts'
import { Journal } from './journal.ts'

/** Finished jobs above this many are forgotten, the oldest first. */
const mostJobs = 50_000

/** Every job the emulator knows, in the order in which they came. */
export class JobBook {
  /** Emits a job's request id whenever something about it changed. */
  readonly changes = new EventEmitter().setMaxListeners(0)
  readonly #jobs = new Map<string, Job>()
  readonly #queued = new Set<Job>()
  readonly #journal: Journal

  private constructor(journal: Journal, jobs: readonly Job[]) {
    this.#journal = journal
    for (const job of jobs) this.#take(job)
  }

  static open(folder: string, origin: string): JobBook {
    const { journal, jobs } = Journal.open(join(folder, 'jobs.jsonl'), origin)
    return new JobBook(journal, jobs)
  }

  add(job: Job): void {
    this.#journal.write({ job })
    this.#take(job)
  }

  change(job: Job, change: Partial<Omit<Job, 'requestId'>>): void {
    this.#journal.write({ requestId: job.requestId, change })
    Object.assign(job, change)
    if (job.phase !== 'queued') this.#queued.delete(job)
    this.changes.emit(job.requestId)
  }

  find(requestId: string): Job | undefined {
    return this.#jobs.get(requestId)
  }

  all(): Job[] {
    return [...this.#jobs.values()]
  }

  /** How many jobs of the same endpoint wait; with `job`, only those ahead of it. */
  waiting(endpoint: string, job?: Job): number {
    let count = 0
    for (const each of this.#queued) {
      if (each === job) break
      if (each.endpoint === endpoint) count += 1
    }
    return count
  }

  clear(): void {
    this.#jobs.clear()
    this.#queued.clear()
    this.#journal.rewrite([])
  }

  close(): void {
    this.#journal.close()
  }

  #take(job: Job): void {
    this.#jobs.set(job.requestId, job)
    if (job.phase === 'queued') this.#queued.add(job)
    if (this.#jobs.size <= mostJobs) return
    for (const [requestId, each] of this.#jobs) {
      if (this.#jobs.size <= mostJobs) return
      if (each.phase === 'completed' || each.phase === 'removed') this.#jobs.delete(requestId)
    }
  }
}
