import type { AttemptId } from '@atelier/kernel'
import type { Step, StepEvent } from '@atelier/runs'
import type { ProviderStatus } from '../ports/provider.ts'

/** A provider's word about a request, as an event of the attempt that made it. */
export function eventOfStatus(attempt: AttemptId, requestId: string, status: ProviderStatus): StepEvent {
  switch (status.type) {
    case 'queued':
      return { type: 'queued', attempt, requestId, position: status.position }
    case 'running':
      return {
        type: 'progressed',
        attempt,
        requestId,
        ...(status.progress === undefined ? {} : { progress: status.progress }),
      }
    case 'delivered':
      return { type: 'delivered', attempt, requestId, delivery: status.delivery }
    case 'failed':
      return { type: 'refused-by-model', attempt, requestId, failure: status.failure }
    case 'cancelled':
      return { type: 'cancelled-by-provider', attempt }
  }
}

/** The request that a step waits for, once the provider has named it. */
export function requestOf(step: Step): { readonly attempt: AttemptId; readonly requestId: string } | null {
  return step.state.at === 'submitted' || step.state.at === 'running' ? step.state : null
}
