import { patiently } from '../connection/patiently.ts'
import type { QueueBoss, TakenJob } from './queue-boss.ts'

export interface LaneRequest {
  readonly queue: string
  readonly boss: QueueBoss
  /** How many jobs may run at once in this process. */
  readonly places: number
  /** Does the job; what it throws is told to `report`, and the job is tried again later. */
  readonly run: (job: TakenJob) => Promise<void>
  readonly report: (error: unknown, job?: TakenJob) => void
}

/** The jobs of one queue in this process: takes as many as there are free places, and tells how each ended. */
export class Lane {
  readonly #request: LaneRequest
  /** A job that was given up and came back is here twice, once for each attempt at it. */
  readonly #running = new Set<TakenJob>()
  readonly #done: TakenJob[] = []
  #completing: Promise<void> | undefined
  #isTaking = false
  #wasWoken = false
  /** The last look found as much as there were places for: there may be more. */
  #hasBacklog = false
  #isClosed = false
  #whenIdle = () => {}

  constructor(request: LaneRequest) {
    this.#request = request
  }

  /** There may be something to take. Cheap when there is not. */
  wake(): void {
    this.#wasWoken = true
    if (!this.#isTaking) void this.#takeAll()
  }

  /** Shows that the jobs under way are still being worked on. */
  async beat(): Promise<void> {
    const { queue, boss, report } = this.#request
    try {
      if (this.#running.size > 0) await boss.touch(queue, [...this.#running])
    } catch (error) {
      report(error)
    }
  }

  /** Takes no more jobs; resolves when those under way have ended. */
  async drain(): Promise<void> {
    this.#isClosed = true
    if (this.#running.size === 0 && !this.#isTaking) return
    await new Promise<void>((resolve) => {
      this.#whenIdle = resolve
    })
  }

  async #takeAll(): Promise<void> {
    this.#isTaking = true
    while (this.#wasWoken && !this.#isClosed) {
      this.#wasWoken = false
      const free = this.#request.places - this.#running.size
      if (free > 0) await this.#takeSome(free)
      else this.#hasBacklog = true
    }
    this.#isTaking = false
    this.#tellWhenIdle()
  }

  async #takeSome(free: number): Promise<void> {
    const { queue, boss, report } = this.#request
    try {
      const jobs = this.#hasBacklog ? await this.#takeFairly(free) : await boss.take(queue, free)
      this.#hasBacklog = jobs.length === free
      for (const job of jobs) void this.#work(job)
    } catch (error) {
      report(error)
    }
  }

  // With more waiting than there are places, workspaces that have little under way come first, and what is left over
  // goes by order. A crowd of jobs of one workspace then delays nobody else, and without a crowd nothing is asked twice.
  async #takeFairly(free: number): Promise<readonly TakenJob[]> {
    const { queue, boss, places } = this.#request
    const fair = await boss.take(queue, free, Math.max(1, Math.floor(places / 4)))
    if (fair.length === free) return fair
    return [...fair, ...(await boss.take(queue, free - fair.length))]
  }

  async #work(job: TakenJob): Promise<void> {
    const { queue, boss, run, report } = this.#request
    this.#running.add(job)
    try {
      await run(job)
      this.#done.push(job)
      await (this.#completing ??= this.#completeAll())
    } catch (error) {
      report(error, job)
      await this.#surely(() => boss.fail(queue, job, error))
    }
    this.#running.delete(job)
    if (this.#hasBacklog) this.wake()
    this.#tellWhenIdle()
  }

  // While one statement is on its way, jobs that end meanwhile gather for the next one.
  async #completeAll(): Promise<void> {
    const { queue, boss } = this.#request
    while (this.#done.length > 0) {
      const jobs = this.#done.splice(0)
      await this.#surely(() => boss.complete(queue, jobs))
    }
    this.#completing = undefined
  }

  // A job whose end could not be told is done again by whoever finds that its worker has fallen silent.
  async #surely(tell: () => Promise<void>): Promise<void> {
    try {
      await patiently(tell)
    } catch (error) {
      this.#request.report(error)
    }
  }

  #tellWhenIdle(): void {
    if (this.#running.size === 0 && !this.#isTaking) this.#whenIdle()
  }
}
