import { createHash, sign } from 'node:crypto'
import type { Delivery } from './delivery.ts'
import type { SigningKeys } from './signing-key.ts'

/** fal names the account that a job belongs to; the emulator has one. */
const userId = 'emulator'

/**
 * The body and headers of one delivery. The signed text is request id, user id, time and the body's hash, each on
 * its own line, as fal's page on webhooks says.
 */
export function signWebhook(
  requestId: string,
  body: string,
  signing: { keys: SigningKeys; plan: Delivery; now: number },
) {
  const { keys, plan, now } = signing
  const timestamp = String(Math.floor(now / 1000 + plan.timestampOffsetSeconds))
  const digest = createHash('sha256').update(body).digest('hex')
  const text = [requestId, userId, timestamp, digest].join('\n')
  const key = plan.signature === 'wrong-key' ? keys.stranger : keys.own
  return {
    // A space more leaves the JSON as it is and the signature wrong.
    body: plan.signature === 'changed-body' ? `${body} ` : body,
    headers: {
      'content-type': 'application/json',
      'x-fal-webhook-request-id': requestId,
      'x-fal-webhook-user-id': userId,
      'x-fal-webhook-timestamp': timestamp,
      'x-fal-webhook-signature': sign(null, Buffer.from(text), key).toString('hex'),
    },
  }
}
