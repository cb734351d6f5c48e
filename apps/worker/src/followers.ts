import type { Step } from '@atelier/runs'
import { followStep, type WorkerContext } from '@atelier/usecases'
import type { Logger } from 'pino'

const most = 200

/** The steps that this worker follows live. Beyond `most` of them, webhooks and polls serve alone. */
export class Followers {
  readonly #context: WorkerContext
  readonly #log: Logger
  readonly #following = new Map<string, AbortController>()

  constructor(context: WorkerContext, log: Logger) {
    this.#context = context
    this.#log = log
  }

  follow(step: Step): void {
    if (this.#following.size >= most || this.#following.has(step.id)) return
    const abort = new AbortController()
    this.#following.set(step.id, abort)
    followStep(this.#context, step, abort.signal)
      .catch((error: unknown) => this.#log.warn({ stepId: step.id, error }, 'stopped following a step'))
      .finally(() => this.#following.delete(step.id))
  }

  stop(): void {
    for (const abort of this.#following.values()) abort.abort()
  }
}
