import type { InputValues } from '@atelier/catalog'
import type { NodeId, WorkflowDocument } from '@atelier/graph'
import type {
  AssetId,
  AttemptId,
  HoldId,
  MicroDollars,
  Millicredits,
  RequestKey,
  RunId,
  StepId,
  UserId,
  WorkspaceId,
} from '@atelier/kernel'

/** Why a step came to nothing, as kinds that code decides by; `message` is for the person. */
export interface StepFailure {
  /**
   * rejected: the provider refused these inputs · throttled, unavailable: it could not take the work in time ·
   * timeout: it did not come back before the deadline · lost: the result could not be fetched any more ·
   * unknown: it answered something we do not understand.
   */
  readonly kind: 'rejected' | 'throttled' | 'unavailable' | 'timeout' | 'lost' | 'unknown'
  /** The provider's own type where it gave one (`content_policy_violation`), else ours. */
  readonly type: string
  readonly message: string
  readonly fields?: readonly { readonly path: string; readonly message: string }[]
}

/** A file that the provider made and still keeps; ours once it is stored. */
export interface DeliveredFile {
  readonly url: string
  readonly contentType?: string
  /** Pixels, when the provider says. */
  readonly width?: number
  readonly height?: number
}

/** What a finished call brought, before it is stored. */
export interface Delivery {
  readonly files: readonly DeliveredFile[]
  /** The seed the provider used, kept so that the result can be made again. */
  readonly seed?: number
}

/** Where a step is. Each state carries just what is known in it. */
export type StepState =
  | { readonly at: 'waiting'; readonly notBefore?: string; readonly because?: StepFailure }
  | { readonly at: 'submitting'; readonly attempt: AttemptId }
  | { readonly at: 'unanswered'; readonly attempt: AttemptId }
  | {
      readonly at: 'submitted'
      readonly attempt: AttemptId
      readonly requestId: string
      readonly queuePosition?: number
    }
  | {
      readonly at: 'running'
      readonly attempt: AttemptId
      readonly requestId: string
      readonly progress?: number
    }
  | {
      readonly at: 'delivered'
      readonly attempt: AttemptId
      readonly requestId: string
      readonly delivery: Delivery
    }
  | { readonly at: 'succeeded'; readonly outputs: readonly AssetId[] }
  | { readonly at: 'failed'; readonly failure: StepFailure }
  | { readonly at: 'cancelled' }

/** One node of a run's document on its way. */
export interface Step {
  readonly id: StepId
  readonly node: NodeId
  readonly model: string
  readonly values: InputValues
  readonly state: StepState
  readonly cancelRequested: boolean
  /** How often the provider could not take the work; the next try waits longer. */
  readonly refusals: number
  /** ISO time after which the step is given up. */
  readonly deadline: string
}

/** The upper bound of what a run can cost: the user in millicredits, us in micro-dollars. */
export interface Quote {
  readonly price: Millicredits
  readonly cost: MicroDollars
}

/** One execution of a document, paid for by one hold. */
export interface Run {
  readonly id: RunId
  readonly workspaceId: WorkspaceId
  readonly startedBy: UserId
  readonly key: RequestKey
  readonly document: WorkflowDocument
  readonly quote: Quote
  readonly hold: HoldId
  readonly startedAt: string
  readonly finishedAt: string | null
  /** What was charged once the run ended; null before. */
  readonly charged: Millicredits | null
  readonly steps: readonly Step[]
}
