import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import type { Job } from '../queue/job.ts'
import { listed, page, platformError } from './platform-reply.ts'
import { withinDates } from './within-dates.ts'

/** `GET /v1/models/requests/by-endpoint`: the way to find a request whose id was never learnt. */
export function listRequests({ jobs }: Emulator, { exchange }: Call): Reply {
  const { query } = exchange
  const endpoints = listed(query, 'endpoint_id')
  if (endpoints.length === 0) return platformError('validation_error', 'endpoint_id is required')
  const [requestId, status] = [query.get('request_id'), query.get('status')]
  const found = jobs
    .all()
    .filter(
      (job) =>
        endpoints.includes(job.endpoint) &&
        job.startedAt !== null &&
        (requestId === null || requestId === job.requestId) &&
        (status === null || status === statusOf(job)) &&
        withinDates(job.completedAt, query),
    )
  const sorted = found.toSorted(
    query.get('sort_by') === 'duration'
      ? (one, other) => (durationOf(other) ?? 0) - (durationOf(one) ?? 0)
      : (one, other) => (other.completedAt ?? Infinity) - (one.completedAt ?? Infinity) || 0,
  )
  const withPayloads = listed(query, 'expand').includes('payloads')
  const { entries, ...rest } = page(sorted, query)
  return jsonReply(200, { items: entries.map((job) => itemOf(job, withPayloads)), ...rest })
}

function itemOf(job: Job, withPayloads: boolean) {
  const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString())
  return {
    request_id: job.requestId,
    endpoint_id: job.endpoint,
    sent_at: iso(job.submittedAt),
    started_at: iso(job.startedAt),
    ended_at: iso(job.completedAt),
    status_code: job.outcome?.status ?? null,
    duration: durationOf(job),
    ...(withPayloads ? { json_input: job.input, json_output: job.outcome?.body ?? null } : {}),
  }
}

function statusOf({ outcome }: Job): 'success' | 'error' | 'user_error' | null {
  if (outcome === null) return null
  if (outcome.status < 300) return 'success'
  return outcome.status < 500 ? 'user_error' : 'error'
}

function durationOf({ startedAt, completedAt }: Job): number | null {
  return startedAt === null || completedAt === null ? null : (completedAt - startedAt) / 1000
}
