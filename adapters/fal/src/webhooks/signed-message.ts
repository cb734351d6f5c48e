import { createHash, verify, type KeyObject } from 'node:crypto'
import { z } from 'zod'

const Headers = z.object({
  'x-fal-webhook-request-id': z.string().regex(/^[\w-]{1,128}$/),
  'x-fal-webhook-user-id': z.string().min(1).max(256),
  'x-fal-webhook-timestamp': z.string().regex(/^\d{1,12}$/),
  'x-fal-webhook-signature': z.string().regex(/^[0-9a-fA-F]{128}$/),
})

/** What fal signs of a webhook, and its signature. */
export interface SignedMessage {
  readonly requestId: string
  /** Seconds since 1970, by fal's clock. */
  readonly timestamp: number
  /** Request id, user id, timestamp and the body's hash, one a line. */
  readonly text: string
  readonly signature: Buffer
}

/** Reads the four headers; null when one is missing or malformed. The body is hashed as it came, before anything reads it. */
export function readSignedMessage(
  headers: Readonly<Record<string, string | undefined>>,
  body: Uint8Array,
): SignedMessage | null {
  const lowerCase = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const parsed = Headers.safeParse(lowerCase)
  if (!parsed.success) return null
  const requestId = parsed.data['x-fal-webhook-request-id']
  const timestamp = parsed.data['x-fal-webhook-timestamp']
  const hash = createHash('sha256').update(body).digest('hex')
  return {
    requestId,
    timestamp: Number(timestamp),
    text: [requestId, parsed.data['x-fal-webhook-user-id'], timestamp, hash].join('\n'),
    signature: Buffer.from(parsed.data['x-fal-webhook-signature'], 'hex'),
  }
}

/** True when one of the keys made the signature. */
export function isSignedBy(keys: readonly KeyObject[], message: SignedMessage): boolean {
  return keys.some((key) => verify(null, Buffer.from(message.text), key, message.signature))
}
