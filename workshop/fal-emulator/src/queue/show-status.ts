import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import { findJob, unknownRequest } from './find-job.ts'
import { logsSoFar, statusOf } from './status-of.ts'

/** `GET …/requests/{id}/status`: 202 until the job has ended, then 200. */
export function showStatus(emulator: Emulator, { exchange }: Call): Reply {
  const job = findJob(emulator, exchange.path)
  if (job === null) return unknownRequest
  const logs = wantsLogs(exchange.query) ? logsSoFar(job) : null
  const status = job.phase === 'completed' ? 200 : 202
  return jsonReply(status, statusOf(emulator, job, logs), { 'x-fal-request-id': job.requestId })
}

/** The JavaScript client writes 1, the Python client true. */
export function wantsLogs(query: URLSearchParams): boolean {
  return ['1', 'true'].includes(query.get('logs') ?? '')
}
