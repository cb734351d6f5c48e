import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import { errorDetail } from '../models/error-detail.ts'
import { acceptJob } from './accept-job.ts'
import { appOf } from './endpoint-address.ts'
import { requestUrls } from './status-of.ts'

/** `POST queue.fal.run/{endpoint}`: answers 200 with the addresses of the new request. */
export async function submitRequest(emulator: Emulator, call: Call): Promise<Reply> {
  const refusal = refuseSubmit(emulator, call)
  if (refusal) return refusal
  const job = acceptJob(emulator, call, 'queue')
  if (job.plan.webhookBeforeReply) await emulator.timeline.reported(job)
  const { requestId } = job
  return jsonReply(
    200,
    {
      status: 'IN_QUEUE',
      request_id: requestId,
      gateway_request_id: requestId,
      queue_position: emulator.jobs.waiting(job.endpoint, job),
      ...requestUrls(emulator, job),
    },
    { 'x-fal-request-id': requestId },
  )
}

function refuseSubmit(emulator: Emulator, call: Call): Reply | null {
  const { endpoint, input } = call.visit
  const unknown = refuseUnknown(emulator, endpoint)
  if (unknown) return unknown
  if (input === undefined) return notJson()
  const most = Number(call.exchange.query.get('fal_max_queue_length') ?? Number.NaN)
  if (emulator.jobs.waiting(endpoint ?? '') >= most) return queueFull()
  if (!emulator.behaviour.earlyValidation) return null
  const detail = emulator.models.get(endpoint ?? '')?.check(input) ?? []
  return detail.length > 0 ? jsonReply(422, { detail }) : null
}

/** An app that does not exist is refused at once; a path it does not have, only by its result. */
export function refuseUnknown(emulator: Emulator, endpoint: string | null): Reply | null {
  const app = appOf(endpoint ?? '')
  const known = [...emulator.models.keys()].some((each) => appOf(each) === app)
  return known ? null : jsonReply(404, { detail: `Application "${app}" not found` })
}

export function notJson(): Reply {
  return jsonReply(422, {
    detail: [errorDetail({ loc: ['body'], msg: 'JSON decode error', type: 'json_invalid' })],
  })
}

function queueFull(): Reply {
  const detail = [errorDetail({ loc: ['body'], msg: 'The queue is full', type: 'concurrent_requests_limit' })]
  return jsonReply(429, { detail }, { 'x-fal-needs-retry': '1' })
}
