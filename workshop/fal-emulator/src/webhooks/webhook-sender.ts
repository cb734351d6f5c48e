import type { JobBook } from '../queue/job-book.ts'
import type { Job } from '../queue/job.ts'
import type { Timers } from '../timers.ts'
import { wallClock } from '../wall-clock.ts'
import type { Delivery } from './delivery.ts'
import { sendOnce } from './send-once.ts'
import { signWebhook } from './sign-webhook.ts'
import type { SigningKeys } from './signing-key.ts'
import { webhookBody } from './webhook-body.ts'

/** When a delivery is repeated: fal's older page says ten times in about two hours, each wait twice the last. */
export interface RetryPlan {
  readonly retries: number
  readonly firstMilliseconds: number
}

interface Parts {
  readonly jobs: JobBook
  readonly timers: Timers
  readonly keys: SigningKeys
  readonly retry: RetryPlan
  /** Where the deliveries with `through: 'redirect'` go. */
  readonly redirectUrl: string
}

/** Reports finished jobs to the addresses that their submits named. */
export class WebhookSender {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Sends what the job's plan says; settles when the first attempt of every delivery has been answered. */
  async deliver(job: Job, deliveries: readonly Delivery[] = job.plan.deliveries): Promise<void> {
    if (job.webhookUrl === null) return
    if (deliveries.length === 0) return this.#parts.jobs.change(job, { webhookState: 'given-up' })
    await Promise.all(deliveries.map((plan) => this.#begin(job, plan)))
  }

  #begin(job: Job, plan: Delivery): Promise<void> {
    if (plan.delayMilliseconds === 0) return this.#copies(job, plan)
    const { timers } = this.#parts
    return new Promise((resolve) => {
      timers.at(wallClock() + plan.delayMilliseconds, () => void this.#copies(job, plan).finally(resolve))
    })
  }

  async #copies(job: Job, plan: Delivery): Promise<void> {
    await Promise.all(Array.from({ length: plan.copies }, () => this.#attempt(job, plan, 0)))
  }

  async #attempt(job: Job, plan: Delivery, retried: number): Promise<void> {
    const { jobs, keys, redirectUrl } = this.#parts
    if (job.webhookUrl === null) return
    const url = plan.through === 'redirect' ? redirectUrl : job.webhookUrl
    const at = wallClock()
    const signed = signWebhook(job.requestId, webhookBody(job, plan), { keys, plan, now: at })
    const sent = sendOnce({ url, ...signed, timeoutMilliseconds: retried === 0 ? 15_000 : 120_000 })
    if (job.webhookSentAt === null) jobs.change(job, { webhookSentAt: at })
    const status = await sent
    if (jobs.find(job.requestId) !== job) return
    jobs.change(job, { webhookAttempts: [...job.webhookAttempts, { at, status }] })
    if (status !== null && status >= 200 && status < 300)
      return jobs.change(job, { webhookState: 'acknowledged' })
    this.#afterFailure(job, plan, { status, retried })
  }

  #afterFailure(
    job: Job,
    plan: Delivery,
    { status, retried }: { status: number | null; retried: number },
  ): void {
    const { jobs, timers, retry } = this.#parts
    const permanent = status !== null && status >= 300 && status < 400
    if (permanent || retried >= retry.retries) {
      if (job.webhookState === 'due') jobs.change(job, { webhookState: 'given-up' })
      return
    }
    const wait = retry.firstMilliseconds * 2 ** retried
    timers.at(wallClock() + wait, () => void this.#attempt(job, plan, retried + 1))
  }
}
