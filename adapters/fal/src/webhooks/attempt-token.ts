import { createHmac, timingSafeEqual } from 'node:crypto'
import { AttemptId } from '@atelier/kernel'

const signatureBytes = 16

/** Names an attempt in a public address so that nobody else can: the attempt's id and 128 bits of its HMAC-SHA256. */
export function attemptToken(secret: string, attempt: AttemptId): string {
  return `${attempt}.${signatureOf(secret, attempt).toString('base64url')}`
}

/** The attempt that a token of ours names; null for any other. Takes the same time whatever the signature is. */
export function readAttemptToken(secret: string, token: string): AttemptId | null {
  const [id, signature, ...rest] = token.split('.')
  const attempt = AttemptId.safeParse(id)
  if (!attempt.success || signature === undefined || rest.length > 0) return null
  const claimed = Buffer.from(signature, 'base64url')
  if (claimed.length !== signatureBytes) return null
  return timingSafeEqual(claimed, signatureOf(secret, attempt.data)) ? attempt.data : null
}

function signatureOf(secret: string, attempt: AttemptId): Buffer {
  return createHmac('sha256', secret).update(attempt).digest().subarray(0, signatureBytes)
}
