import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import type { Job } from '../queue/job.ts'
import { costOf } from './cost-of.ts'
import { listed, page } from './platform-reply.ts'
import { withinDates } from './within-dates.ts'

/** `GET /v1/models/billing-events`: what each request really cost, the newest first. */
export function listBillingEvents(emulator: Emulator, { exchange }: Call): Reply {
  const { query } = exchange
  const endpoints = listed(query, 'endpoint_id')
  const requests = listed(query, 'request_id')
  const billed = emulator.jobs
    .all()
    .filter(
      (job) =>
        (job.outcome?.units ?? 0) > 0 &&
        withinDates(job.completedAt, query) &&
        (endpoints.length === 0 || endpoints.includes(job.endpoint)) &&
        (requests.length === 0 || requests.includes(job.requestId)),
    )
    .toSorted((one, other) => (other.completedAt ?? 0) - (one.completedAt ?? 0))
  const { entries, ...rest } = page(billed, query)
  return jsonReply(200, { billing_events: entries.map((job) => eventOf(emulator, job)), ...rest })
}

function eventOf(emulator: Emulator, job: Job) {
  const cost = costOf(emulator, job)
  return {
    request_id: job.requestId,
    endpoint_id: job.endpoint,
    timestamp: new Date(job.completedAt ?? 0).toISOString(),
    output_units: job.outcome?.units ?? null,
    unit_price: emulator.models.get(job.endpoint)?.price.dollars ?? null,
    percent_discount: null,
    cost_subtotal: cost,
    cost_discount: 0,
    cost_total: cost,
    cost_estimate_nano_usd: Math.round(cost * 1e9),
  }
}
