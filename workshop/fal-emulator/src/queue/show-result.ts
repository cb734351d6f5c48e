import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import { findJob, unknownRequest } from './find-job.ts'
import type { Job } from './job.ts'

/** `GET …/requests/{id}`: the bare output, or the failure with the model's own status. */
export function showResult(emulator: Emulator, { exchange }: Call): Reply {
  const job = findJob(emulator, exchange.path)
  if (job === null) return unknownRequest
  if (job.outcome === null) return jsonReply(400, { detail: 'Request is still in progress' })
  return outcomeReply(job)
}

/** The reply of a job that has ended, with the headers that fal adds. */
export function outcomeReply({ requestId, outcome }: Job): Reply {
  const { status, body, units, errorType, headers } = outcome ?? { ...noOutcome }
  return jsonReply(status, body, {
    'x-fal-request-id': requestId,
    'x-fal-billable-units': String(units),
    ...(errorType === null ? {} : { 'x-fal-error-type': errorType }),
    ...(status < 300 ? {} : { 'x-fal-needs-retry': status === 429 || status >= 500 ? '1' : '0' }),
    ...headers,
  })
}

const noOutcome = {
  status: 499,
  body: { detail: 'Request was cancelled by the client', error_type: 'client_cancelled' },
  units: 0,
  errorType: 'client_cancelled',
  headers: {},
}
