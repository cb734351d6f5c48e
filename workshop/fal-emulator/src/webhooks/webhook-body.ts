import type { Job, Outcome } from '../queue/job.ts'
import type { Delivery } from './delivery.ts'

const noOutcome: Outcome = { status: 500, body: null, units: 0, errorType: null, headers: {}, hidden: false }

/** What a delivery says of a finished job. */
export function webhookBody(job: Job, plan: Delivery): string {
  const { requestId } = job
  const outcome = job.outcome ?? noOutcome
  const padding = plan.extraBytes > 0 ? { padding: 'x'.repeat(plan.extraBytes) } : {}
  const ids = { request_id: requestId, gateway_request_id: requestId, ...padding }
  const succeeded = outcome.status < 300 !== (plan.report === 'contradiction')
  if (plan.report === 'payload-null') {
    return JSON.stringify({
      ...ids,
      status: 'OK',
      payload: null,
      payload_error: 'Response payload is not JSON serializable',
    })
  }
  if (succeeded) return JSON.stringify({ ...ids, status: 'OK', payload: outcome.body })
  const status = outcome.status < 300 ? 500 : outcome.status
  const payload = outcome.status < 300 ? { detail: 'Internal server error' } : outcome.body
  return JSON.stringify({ ...ids, status: 'ERROR', error: `Invalid status code: ${status}`, payload })
}
