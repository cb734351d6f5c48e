import { setTimeout as pause } from 'node:timers/promises'
import { ok, type Result } from '@atelier/kernel'
import { isAlive } from '../processes/is-alive.ts'
import {
  type PostgresFailure,
  type PostgresRequest,
  type RunningPostgres,
  startPostgres,
} from './start-postgres.ts'
import { stopPostgres } from './stop-postgres.ts'

const glance = 500

/** An embedded server that is started again when it dies. It is watched by its number: an adopted one is no child. */
export class SupervisedPostgres {
  readonly #request: PostgresRequest
  readonly #notice: (message: string) => void
  #running: RunningPostgres | undefined
  #starting: Promise<unknown> = Promise.resolve()
  #ending = false

  constructor(request: PostgresRequest, notice: (message: string) => void) {
    this.#request = request
    this.#notice = notice
  }

  start(): Promise<Result<RunningPostgres, PostgresFailure>> {
    const starting = this.#start()
    this.#starting = starting.catch(() => undefined)
    return starting
  }

  async end(mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
    this.#ending = true
    // A server that is just coming up would otherwise outlive us.
    await this.#starting
    if (this.#running !== undefined) await stopPostgres(this.#running.pid, mode)
  }

  async #start(): Promise<Result<RunningPostgres, PostgresFailure>> {
    const started = await startPostgres(this.#request)
    if (!started.ok) return started
    this.#running = started.value
    void this.#watch(started.value)
    return ok(started.value)
  }

  async #watch({ pid, port }: RunningPostgres): Promise<void> {
    while (isAlive(pid)) await pause(glance, undefined, { ref: false })
    if (this.#ending) return
    this.#notice('PostgreSQL stopped unexpectedly; starting it again')
    const next = await this.#startOn(port)
    if (next === undefined) return
    this.#running = next
    this.#notice('PostgreSQL is back')
    return this.#watch(next)
  }

  /** The others know the server by its port, so that it must come back on the same one. */
  async #startOn(port: number): Promise<RunningPostgres | undefined> {
    for (let wait = glance; !this.#ending; wait = Math.min(wait * 2, 30_000)) {
      const started = await startPostgres({ ...this.#request, preferredPort: port })
      if (started.ok && started.value.port === port) return started.value
      if (started.ok) await stopPostgres(started.value.pid)
      const why = started.ok ? `port ${port} is taken` : started.failure.remedy
      this.#notice(`PostgreSQL cannot start (${why}); trying again in ${wait / 1000} s`)
      await pause(wait)
    }
    return undefined
  }
}
