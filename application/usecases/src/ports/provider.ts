import type { InputValues } from '@atelier/catalog'
import type { AssetId, AttemptId, Result } from '@atelier/kernel'
import type { Delivery, StepFailure } from '@atelier/runs'

/** One paid call, on its way to a provider for the first and only time. */
export interface Submission {
  readonly attempt: AttemptId
  readonly model: string
  readonly values: InputValues
  /** Where each input asset can be read by the provider. */
  readonly files: ReadonlyMap<AssetId, string>
}

/**
 * The answer to a submit. `refused` means that the call was certainly not accepted;
 * `lost` means that nobody can know, so it must never be sent again by itself.
 */
export type SubmitReply =
  | { readonly type: 'accepted'; readonly requestId: string }
  | { readonly type: 'refused'; readonly failure: StepFailure }
  | { readonly type: 'lost' }

/** What a provider says of a request that it knows. */
export type ProviderStatus =
  | { readonly type: 'queued'; readonly position: number }
  | { readonly type: 'running'; readonly progress?: number }
  | { readonly type: 'delivered'; readonly delivery: Delivery }
  | { readonly type: 'failed'; readonly failure: StepFailure }
  | { readonly type: 'cancelled' }

/** A request at a provider, as later calls name it. */
export interface RequestReference {
  readonly model: string
  readonly requestId: string
}

/**
 * A company that runs models for us. Only the worker has one, because it holds the key.
 * Reads may be repeated; `submit` is sent once and reports honestly when its answer was lost.
 */
export interface Provider {
  submit(submission: Submission): Promise<SubmitReply>
  /** Fails with the kind that a retry decides by; `lost` when the provider no longer knows the request. */
  status(request: RequestReference): Promise<Result<ProviderStatus, ProviderTrouble>>
  /** Follows a request until it ends or `signal` aborts; yields each change as it is known. Ends early on trouble: polling goes on. */
  follow(request: RequestReference, signal: AbortSignal): AsyncIterable<ProviderStatus>
  /** Asks to stop; the request may still finish. */
  cancel(request: RequestReference): Promise<Result<'asked' | 'too-late', ProviderTrouble>>
  /** Brings an input file to where the provider can read it; answers its URL. */
  upload(file: {
    readonly name: string
    readonly contentType: string
    readonly bytes: Uint8Array
  }): Promise<Result<string, ProviderTrouble>>
}

/** A foreign failure in the words that a retry decides by. */
export interface ProviderTrouble {
  readonly code: 'provider/trouble'
  readonly failure: StepFailure
}
