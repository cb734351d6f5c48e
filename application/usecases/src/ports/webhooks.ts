import type { AttemptId, Result } from '@atelier/kernel'
import type { Delivery, StepFailure } from '@atelier/runs'

/** A provider's message, as it came in, before anything in it is believed. */
export interface RawWebhook {
  /** The attempt's token from the path of the URL that we gave out. */
  readonly token: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
}

/** What a provider's message says once its signature holds. `unreadable` means: look the result up instead. */
export interface WebhookReport {
  readonly attempt: AttemptId
  readonly requestId: string
  readonly outcome:
    | { readonly type: 'delivered'; readonly delivery: Delivery }
    | { readonly type: 'failed'; readonly failure: StepFailure }
    | { readonly type: 'unreadable' }
}

export interface ForgedWebhook {
  readonly code: 'webhooks/forged'
  readonly reason: string
}

/** Tells a provider's own messages from everybody else's. Needs no secret of the provider's. */
export interface WebhookReader {
  /**
   * Whether a token names an attempt of ours. Costs one hash and asks nobody, so that a stranger is sent away
   * before the body is read; it says nothing about the message itself.
   */
  knows(token: string): boolean
  read(raw: RawWebhook): Promise<Result<WebhookReport, ForgedWebhook>>
}
