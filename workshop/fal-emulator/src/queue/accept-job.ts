import { randomUUID } from 'node:crypto'
import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { wallClock } from '../wall-clock.ts'
import type { Job } from './job.ts'
import { planJob } from './plan-job.ts'

/** Makes a job of a submit, a direct run or a stream, and starts its clock. A direct call does not queue. */
export function acceptJob(emulator: Emulator, call: Call, source: Job['source']): Job {
  const { visit, actions, keyId } = call
  const endpoint = visit.endpoint ?? ''
  const plan = planJob({
    behaviour: emulator.behaviour,
    model: emulator.models.get(endpoint),
    input: visit.input,
    headers: call.exchange.request.headers,
    actions,
  })
  const job: Job = {
    requestId: randomUUID(),
    endpoint,
    source,
    keyId,
    input: visit.input,
    webhookUrl: source === 'queue' ? visit.webhookUrl : null,
    plan: source === 'queue' ? plan : { ...plan, queueMilliseconds: 0 },
    phase: 'queued',
    submittedAt: wallClock(),
    startedAt: null,
    completedAt: null,
    webhookSentAt: null,
    webhookState: 'none',
    webhookAttempts: [],
    outcome: null,
  }
  emulator.timeline.accept(job)
  return job
}
