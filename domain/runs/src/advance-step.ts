import { fail, ok, type AttemptId } from '@atelier/kernel'
import { retryDelaySeconds } from './backoff.ts'
import type { Advance, StepEffect, StepEvent } from './events.ts'
import type { Step, StepFailure, StepState } from './run.ts'

/**
 * [RUN1] The state machine of a step: `(step, event) → step + effects`, a plain function.
 * States only move forward, so the same event may arrive any number of times, from any source, in any order.
 */
export function advanceStep(step: Step, event: StepEvent, now: Date): Advance {
  if (isOver(step.state)) return stale
  switch (event.type) {
    case 'submission-began':
      return step.state.at === 'waiting' ? moved(step, { at: 'submitting', attempt: event.attempt }) : stale
    case 'submission-refused':
      return refused(step, event, now)
    case 'submission-lost':
      return isCurrent(step, event.attempt, ['submitting'])
        ? moved(step, { at: 'unanswered', attempt: event.attempt }, watch(step))
        : stale
    case 'kept':
      return step.state.at === 'delivered' ? moved(step, { at: 'succeeded', outputs: event.outputs }) : stale
    case 'not-kept':
      return step.state.at === 'delivered' ? failed(step, event.failure) : stale
    case 'cancel-requested':
      return cancelled(step)
    case 'deadline-passed':
      return expired(step, now)
    default:
      return reported(step, event)
  }
}

/** True once nothing can happen to the step any more. */
export function isOver(
  state: StepState,
): state is Extract<StepState, { at: 'succeeded' | 'failed' | 'cancelled' }> {
  return state.at === 'succeeded' || state.at === 'failed' || state.at === 'cancelled'
}

const stale: Advance = fail({ code: 'runs/stale' })
const conflict: Advance = fail({ code: 'runs/conflict' })

type Report = Extract<
  StepEvent,
  {
    type:
      | 'submission-accepted'
      | 'queued'
      | 'progressed'
      | 'delivered'
      | 'refused-by-model'
      | 'cancelled-by-provider'
  }
>

// [RUN4] What the provider says of an attempt counts only while that attempt is the current one,
// and only for the request that is bound to it.
function reported(step: Step, report: Report): Advance {
  if (!isCurrent(step, report.attempt, ['submitting', 'unanswered', 'submitted', 'running', 'delivered']))
    return conflict
  if (report.type === 'cancelled-by-provider')
    return step.state.at === 'delivered' ? stale : moved(step, { at: 'cancelled' })
  const { attempt, requestId } = report
  if ('requestId' in step.state && step.state.requestId !== requestId) return conflict
  if (step.state.at === 'delivered') return stale
  // Whichever report names the request first does what the acceptance would have done.
  const effects = 'requestId' in step.state ? [] : afterAcceptance(step, requestId)
  switch (report.type) {
    case 'submission-accepted':
      return 'requestId' in step.state ? stale : moved(step, { at: 'submitted', attempt, requestId }, effects)
    case 'queued':
      return step.state.at === 'running'
        ? stale
        : moved(step, { at: 'submitted', attempt, requestId, queuePosition: report.position }, effects)
    case 'progressed':
      return moved(step, progressed(step, report), effects)
    case 'delivered':
      return moved(step, { at: 'delivered', attempt, requestId, delivery: report.delivery }, [
        { do: 'keep', stepId: step.id },
      ])
    case 'refused-by-model':
      return failed(step, report.failure)
  }
}

function progressed(
  step: Step,
  { attempt, requestId, progress }: Extract<Report, { type: 'progressed' }>,
): StepState {
  const before = step.state.at === 'running' ? (step.state.progress ?? 0) : 0
  const furthest = Math.max(before, progress ?? 0)
  return { at: 'running', attempt, requestId, ...(furthest > 0 ? { progress: furthest } : {}) }
}

// A cancellation that was asked for while the submit was under way can only now be passed on.
function afterAcceptance(step: Step, requestId: string): readonly StepEffect[] {
  return step.cancelRequested
    ? [...watch(step), { do: 'cancel-at-provider', stepId: step.id, requestId }]
    : watch(step)
}

// [RUN5] A submit that was certainly not accepted may be sent again, later; one that was refused for its inputs may not.
function refused(step: Step, event: { attempt: AttemptId; failure: StepFailure }, now: Date): Advance {
  // A second worker may have given the answer up as lost before the first one had it.
  if (!isCurrent(step, event.attempt, ['submitting', 'unanswered'])) return stale
  if (event.failure.kind !== 'throttled' && event.failure.kind !== 'unavailable')
    return failed(step, event.failure)
  if (step.cancelRequested) return moved(step, { at: 'cancelled' })
  const refusals = step.refusals + 1
  const notBefore = new Date(now.getTime() + retryDelaySeconds(refusals) * 1000).toISOString()
  const waiting: StepState = { at: 'waiting', notBefore, because: event.failure }
  return moved({ ...step, refusals }, waiting, [{ do: 'submit', stepId: step.id, notBefore }])
}

// [RUN6] What was never sent is cancelled at once; what was sent is cancelled at the provider and may still arrive.
function cancelled(step: Step): Advance {
  if (step.state.at === 'waiting') return moved(step, { at: 'cancelled' })
  if (step.state.at === 'delivered' || step.cancelRequested) return stale
  const asked: Step = { ...step, cancelRequested: true }
  const effects: readonly StepEffect[] =
    'requestId' in step.state
      ? [{ do: 'cancel-at-provider', stepId: step.id, requestId: step.state.requestId }]
      : []
  return ok({ step: asked, effects })
}

// [RUN7] A step past its deadline fails and its credits go back. A result in hand is still kept. Whether the deadline
// has passed is judged here, by the database's time: a worker whose clock is ahead ends nothing early.
function expired(step: Step, now: Date): Advance {
  if (step.state.at === 'delivered' || now < new Date(step.deadline)) return stale
  const because = step.state.at === 'waiting' ? step.state.because : undefined
  const failure: StepFailure = because ?? {
    kind: 'timeout',
    type: 'deadline_passed',
    message: 'The provider did not answer in time. Nothing was charged.',
  }
  const effects: readonly StepEffect[] =
    'requestId' in step.state
      ? [{ do: 'cancel-at-provider', stepId: step.id, requestId: step.state.requestId }]
      : []
  return moved(step, { at: 'failed', failure }, effects)
}

function failed(step: Step, failure: StepFailure): Advance {
  return moved(step, { at: 'failed', failure })
}

function moved(step: Step, state: StepState, effects: readonly StepEffect[] = []): Advance {
  return ok({ step: { ...step, state }, effects })
}

function watch(step: Step): readonly StepEffect[] {
  return [{ do: 'watch', stepId: step.id }]
}

function isCurrent(step: Step, attempt: AttemptId, places: readonly StepState['at'][]): boolean {
  return 'attempt' in step.state && step.state.attempt === attempt && places.includes(step.state.at)
}
