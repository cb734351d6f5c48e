import { setTimeout as pause } from 'node:timers/promises'
import { fail, ok, type Failure, type Result } from '@atelier/kernel'
import type { ProcessRecord } from './process-record.ts'
import { answers, parseReadyLine } from './readiness.ts'
import { type Child, type ChildPlan, startChild } from './start-child.ts'
import { until } from './until.ts'

/** Where a supervised process's words go. */
export interface Witness {
  /** A line that the process wrote. */
  line(name: string, line: string): void
  /** What the launcher has to say about it. */
  notice(message: string): void
}

export interface ChildFailure extends Failure {
  readonly code: 'child/ended-early' | 'child/not-ready'
  readonly how: string
  readonly lastLines: readonly string[]
}

export interface Supervision {
  readonly plan: ChildPlan
  readonly record: ProcessRecord
  readonly witness: Witness
  /** How long it may take to become ready, in milliseconds. */
  readonly patience?: number
  /** The first pause before a restart, in milliseconds; it doubles up to sixty times itself. */
  readonly firstPause?: number
}

/** A process that ran this long, in milliseconds, was well: its next death begins the pauses anew. */
const steady = 5000

/** A process that is started again whenever it dies, until it is ended. */
export class SupervisedChild {
  readonly name: string
  readonly #supervision: Supervision
  #child: Child | undefined
  #ending = false
  #deaths = 0
  #readyAt = 0

  constructor(supervision: Supervision) {
    this.name = supervision.plan.name
    this.#supervision = supervision
  }

  pid(): number | undefined {
    return this.#child?.pid
  }

  /**
   * Starts the process and waits until it serves. Until then its death is a failure to report: what is wrong from the
   * beginning does not mend itself. From then on [LAU6] it is started again, ever more slowly while it keeps dying.
   */
  async start(): Promise<Result<undefined, ChildFailure>> {
    const { plan, patience = 60_000 } = this.#supervision
    if (this.#ending) return this.#failed('child/ended-early', 'told to end')
    let saidReady = false
    let death: string | undefined
    const child = this.#spawn((line) => (saidReady ||= parseReadyLine(line) !== undefined))
    void child.ended.then((how) => (death = how))
    const serves = () => (plan.ready.by === 'line' ? saidReady : answers(plan.ready.url))
    const settled = async () => death !== undefined || (await serves())
    const inTime = await until(settled, { within: patience, every: 40 })
    if (death !== undefined) return this.#failed('child/ended-early', death)
    if (!inTime) {
      await child.end(1000)
      return this.#failed('child/not-ready', `not ready after ${Math.round(patience / 1000)} s`)
    }
    this.#readyAt = performance.now()
    void child.ended.then((how) => this.#startAgain(how))
    return ok(undefined)
  }

  /** Ends the process for good: politely, by force after `patience` milliseconds. */
  async end(patience = 10_000): Promise<void> {
    this.#ending = true
    await this.#child?.end(patience)
  }

  #spawn(onLine: (line: string) => void): Child {
    const { plan, record, witness } = this.#supervision
    const child = startChild(plan, (line) => {
      onLine(line)
      witness.line(plan.name, line)
    })
    this.#child = child
    record.add(plan.name, child.pid)
    void child.ended.then(() => record.remove(child.pid))
    return child
  }

  #failed(code: ChildFailure['code'], how: string): Result<never, ChildFailure> {
    return fail({ code, how, lastLines: this.#child?.lastLines() ?? [] })
  }

  async #startAgain(how: string): Promise<void> {
    const { witness, firstPause = 250 } = this.#supervision
    if (performance.now() - this.#readyAt > steady) this.#deaths = 0
    let reason = how
    while (!this.#ending) {
      const delay = firstPause * Math.min(2 ** this.#deaths, 60)
      this.#deaths += 1
      witness.notice(`${this.name} stopped unexpectedly (${reason}); starting it again in ${delay / 1000} s`)
      await pause(delay)
      const started = await this.start()
      if (started.ok) return witness.notice(`${this.name} is back`)
      reason = started.failure.how
    }
  }
}
