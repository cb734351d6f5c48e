import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import { findJob, unknownRequest } from './find-job.ts'

/** `PUT …/requests/{id}/cancel`. */
export function cancelRequest(emulator: Emulator, { exchange }: Call): Reply {
  const job = findJob(emulator, exchange.path)
  if (job === null) return unknownRequest
  const headers = { 'x-fal-request-id': job.requestId }
  if (job.phase === 'completed') return jsonReply(400, { status: 'ALREADY_COMPLETED' }, headers)
  emulator.timeline.cancel(job)
  return jsonReply(202, { status: 'CANCELLATION_REQUESTED' }, headers)
}
