import type { AssetId, AttemptId, Result, StepId } from '@atelier/kernel'
import type { Delivery, Step, StepFailure } from './run.ts'

/** What can happen to a step. Webhook, poll, stream and sweep all report by the same words. */
export type StepEvent =
  | { readonly type: 'submission-began'; readonly attempt: AttemptId }
  | { readonly type: 'submission-accepted'; readonly attempt: AttemptId; readonly requestId: string }
  | { readonly type: 'submission-refused'; readonly attempt: AttemptId; readonly failure: StepFailure }
  | { readonly type: 'submission-lost'; readonly attempt: AttemptId }
  | {
      readonly type: 'queued'
      readonly attempt: AttemptId
      readonly requestId: string
      readonly position: number
    }
  | {
      readonly type: 'progressed'
      readonly attempt: AttemptId
      readonly requestId: string
      readonly progress?: number
    }
  | {
      readonly type: 'delivered'
      readonly attempt: AttemptId
      readonly requestId: string
      readonly delivery: Delivery
    }
  | {
      readonly type: 'refused-by-model'
      readonly attempt: AttemptId
      readonly requestId: string
      readonly failure: StepFailure
    }
  | { readonly type: 'kept'; readonly outputs: readonly AssetId[] }
  | { readonly type: 'not-kept'; readonly failure: StepFailure }
  | { readonly type: 'cancel-requested' }
  | { readonly type: 'cancelled-by-provider'; readonly attempt: AttemptId }
  | { readonly type: 'deadline-passed' }

/** What has to be done because of an event: each becomes a job in the transaction that records the event. */
export type StepEffect =
  | { readonly do: 'submit'; readonly stepId: StepId; readonly notBefore?: string }
  | { readonly do: 'watch'; readonly stepId: StepId }
  | { readonly do: 'keep'; readonly stepId: StepId }
  | { readonly do: 'cancel-at-provider'; readonly stepId: StepId; readonly requestId: string }

/** The step after an event, and what must follow. An event that comes too late changes nothing and says so. */
export interface Advanced {
  readonly step: Step
  readonly effects: readonly StepEffect[]
}

/** An event that does not fit: `stale` came after a later one (harmless), `conflict` contradicts what is known. */
export interface Ignored {
  readonly code: 'runs/stale' | 'runs/conflict'
}

export type Advance = Result<Advanced, Ignored>
