import { AttemptId, fail, ok } from '@atelier/kernel'
import type { RawWebhook, WebhookReader, WebhookReport } from '@atelier/usecases'

/** A reader that believes the messages it signed itself, as long as nobody changed them. */
export interface FakeWebhooks extends WebhookReader {
  /** A provider's genuine message that says this. */
  sign(report: WebhookReport): RawWebhook
}

export function fakeWebhooks(): FakeWebhooks {
  // A body is looked up, not parsed: what it looks like is the adapter's business.
  const signed = new Map<string, WebhookReport>()
  const textOf = (body: Uint8Array) => new TextDecoder().decode(body)
  return {
    sign(report) {
      const text = JSON.stringify(report)
      signed.set(text, report)
      return {
        token: report.attempt,
        headers: { signature: 'genuine' },
        body: new TextEncoder().encode(text),
      }
    },
    knows: (token) => AttemptId.safeParse(token).success,
    async read({ token, headers, body }) {
      const report = signed.get(textOf(body))
      if (headers['signature'] !== 'genuine' || !report)
        return fail({ code: 'webhooks/forged', reason: 'signature' })
      if (AttemptId.safeParse(token).data !== report.attempt)
        return fail({ code: 'webhooks/forged', reason: 'token' })
      return ok(report)
    },
  }
}
