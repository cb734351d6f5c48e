import type { Emulator } from '../emulator.ts'
import type { Exchange } from '../http/exchange.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import type { Job } from '../queue/job.ts'

/**
 * `GET /__emulator/requests`: every request seen in this session (`visits`, filtered by act, endpoint and requestId)
 * and every job accepted (`jobs`). Instants are milliseconds since 1970, with fractions.
 */
export function showRequests({ visits, jobs }: Emulator, { query }: Exchange): Reply {
  const filters = (['act', 'endpoint', 'requestId'] as const).filter((name) => query.has(name))
  const seen = visits.all().filter((visit) => filters.every((name) => visit[name] === query.get(name)))
  const accepted = jobs
    .all()
    .filter(
      ({ endpoint, requestId }) =>
        (query.get('endpoint') ?? endpoint) === endpoint &&
        (query.get('requestId') ?? requestId) === requestId,
    )
  return jsonReply(200, { visits: seen, jobs: accepted.map(viewOf) })
}

function viewOf({ outcome, plan, ...job }: Job) {
  const { status = null, units = null, errorType = null } = outcome ?? {}
  return {
    ...job,
    outcome: outcome === null ? null : { status, units, errorType },
    runMilliseconds: plan.runMilliseconds,
  }
}
