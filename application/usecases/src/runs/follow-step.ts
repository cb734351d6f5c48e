import type { Step } from '@atelier/runs'
import type { WorkerContext } from '../context.ts'
import { eventOfStatus, requestOf } from './event-of-status.ts'
import { recordEvent } from './record-event.ts'

/** Progress that comes sooner than this after the last is not told: nobody could see it, and each telling is a transaction. */
const paceMilliseconds = 250

/**
 * Follows a step live while this worker runs, for its place in the queue and its progress. A convenience only:
 * nothing is lost when it breaks off, because webhook, watch and sweep report by the same events.
 */
export async function followStep(context: WorkerContext, step: Step, signal: AbortSignal): Promise<void> {
  const request = requestOf(step)
  if (!request) return
  let toldAt = Number.NEGATIVE_INFINITY
  for await (const status of context.provider.follow(
    { model: step.model, requestId: request.requestId },
    signal,
  )) {
    const now = context.clock.now().getTime()
    if (status.type === 'running') {
      if (now - toldAt < paceMilliseconds) continue
      toldAt = now
    }
    const recorded = await recordEvent(
      context,
      step.id,
      eventOfStatus(request.attempt, request.requestId, status),
    )
    if (recorded.outcome === 'conflict' || recorded.outcome === 'absent') return
  }
}
