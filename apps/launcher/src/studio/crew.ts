import { fail, ok, type Result } from '@atelier/kernel'
import type { SupervisedPostgres } from '../postgres/supervised-postgres.ts'
import type { ProcessRecord } from '../processes/process-record.ts'
import { runProgram } from '../processes/run-program.ts'
import type { Child, ChildPlan, ProgramPlan } from '../processes/start-child.ts'
import { SupervisedChild, type Witness } from '../processes/supervised-child.ts'
import type { Trouble } from './trouble.ts'

/** The order of ending [LAU7]: nothing loses what it still needs. The database goes last of all. */
const endOrder = ['web', 'worker', 'emulator'] as const
export type Role = (typeof endOrder)[number]

/**
 * How long a process may take to end by itself, in milliseconds. The web server waits for every open stream, which a
 * browser keeps for ever; its acts are transactions, so that a connection which is cut loses nothing.
 */
const patience: Readonly<Record<Role | 'passing', number>> = {
  web: 1500,
  worker: 10_000,
  emulator: 10_000,
  passing: 10_000,
}

/** All processes of one studio, so that every one of them is ended, whenever the end comes. */
export class Crew {
  readonly #record: ProcessRecord
  readonly #witness: Witness
  readonly #children = new Map<Role, SupervisedChild>()
  readonly #passing = new Set<Child>()
  readonly #followed: Promise<unknown>[] = []
  #server: SupervisedPostgres | undefined
  #ending = false

  constructor(record: ProcessRecord, witness: Witness) {
    this.#record = record
    this.#witness = witness
  }

  /** Whether the end was called for: nothing new is started then. */
  get isEnding(): boolean {
    return this.#ending
  }

  /** Starts a process that stays, and waits until it serves. */
  async start(role: Role, plan: ChildPlan): Promise<Result<undefined, Trouble>> {
    if (this.#ending) return interrupted
    const child = new SupervisedChild({ plan, record: this.#record, witness: this.#witness })
    this.#children.set(role, child)
    const started = await child.start()
    if (started.ok) return started
    const { code, how, lastLines } = started.failure
    return fail({
      code,
      remedy: `The ${role} did not start (${how}). Its last words:\n${lastLines.join('\n')}`,
    })
  }

  /** Runs a program that ends by itself. */
  async run(plan: ProgramPlan, onLine?: (line: string) => void): Promise<Result<undefined, Trouble>> {
    if (this.#ending) return interrupted
    let running: Child | undefined
    const result = await runProgram(plan, {
      ...(onLine === undefined ? {} : { onLine }),
      onStart: (child) => {
        running = child
        this.#passing.add(child)
        this.#record.add(plan.name, child.pid)
      },
    })
    if (running !== undefined) {
      this.#passing.delete(running)
      this.#record.remove(running.pid)
    }
    if (result.ok) return ok(undefined)
    const { code, how, lastLines } = result.failure
    return fail({ code, remedy: `The ${plan.name} failed (${how}):\n${lastLines.join('\n')}` })
  }

  /** Work that must not be left half-way, such as making the database files: the end waits for it. */
  follow<Value>(work: Promise<Value>): Promise<Value> {
    this.#followed.push(work)
    return work
  }

  keepServer(server: SupervisedPostgres): void {
    this.#server = server
  }

  /** Ends everything in order. May be called while things are still being started. */
  async end(): Promise<void> {
    this.#ending = true
    await Promise.all([...this.#passing].map((child) => child.end(patience.passing)))
    for (const role of endOrder) await this.#children.get(role)?.end(patience[role])
    await Promise.allSettled(this.#followed)
    await this.#server?.end('fast')
  }

  /** Ends everything at once. */
  async kill(): Promise<void> {
    this.#ending = true
    const children = [...this.#passing, ...this.#children.values()]
    await Promise.all([...children.map((child) => child.end(0)), this.#server?.end('immediate')])
  }
}

const interrupted = fail({ code: 'studio/interrupted', remedy: 'Interrupted.' })
