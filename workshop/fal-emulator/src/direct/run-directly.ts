import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { eventStream } from '../http/event-stream.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import { acceptJob } from '../queue/accept-job.ts'
import { outcomeReply } from '../queue/show-result.ts'
import { notJson, refuseUnknown } from '../queue/submit-request.ts'

/** `POST fal.run/{endpoint}`: the answer comes in the same connection. */
export async function runDirectly(emulator: Emulator, call: Call): Promise<Reply> {
  const refusal = refuse(emulator, call)
  if (refusal) return refusal
  const job = acceptJob(emulator, call, 'run')
  await emulator.timeline.ended(job)
  return outcomeReply(job)
}

/** `POST fal.run/{endpoint}/stream`: the same as server-sent events, of which the last is the output. */
export function streamDirectly(emulator: Emulator, call: Call): Reply {
  const refusal = refuse(emulator, call)
  if (refusal) return refusal
  const job = acceptJob(emulator, call, 'stream')
  async function* events() {
    await emulator.timeline.ended(job)
    yield job.outcome?.body ?? { detail: 'Request was cancelled by the client' }
  }
  return eventStream(events, { 'x-fal-request-id': job.requestId })
}

/** A direct call is told of a bad input at once. */
function refuse(emulator: Emulator, { visit }: Call): Reply | null {
  const unknown = refuseUnknown(emulator, visit.endpoint)
  if (unknown) return unknown
  if (visit.input === undefined) return notJson()
  const detail = emulator.models.get(visit.endpoint ?? '')?.check(visit.input) ?? []
  return detail.length > 0 ? jsonReply(422, { detail }) : null
}
