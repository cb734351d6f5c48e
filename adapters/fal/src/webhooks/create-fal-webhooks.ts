import { fail, ok, type Result } from '@atelier/kernel'
import type { ForgedWebhook, RawWebhook, WebhookReader, WebhookReport } from '@atelier/usecases'
import type { FalWebhookSettings } from '../fal-settings.ts'
import { readAttemptToken } from './attempt-token.ts'
import { readReport } from './read-report.ts'
import { isSignedBy, readSignedMessage, type SignedMessage } from './signed-message.ts'
import { createSigningKeys, type SigningKeys } from './signing-keys.ts'

/** fal's own bound on how far a webhook's time may be from ours. */
const toleranceSeconds = 300

/** Reads fal's webhooks. Ask for {@link FalWebhooks.ready} at the start, so that the first one need not wait for fal's keys. */
export interface FalWebhooks extends WebhookReader {
  /** Fetches fal's signing keys; false when they could not be had yet, and then the first webhook asks again. */
  ready(): Promise<boolean>
}

/** Verifies webhooks as fal's document says: Ed25519 over ids, time and the hash of the raw body, with fal's published keys. */
export function createFalWebhooks(settings: FalWebhookSettings): FalWebhooks {
  const keys = createSigningKeys(settings)
  return {
    ready: async () => (await keys.current()).length > 0,
    knows: (token) => readAttemptToken(settings.secret, token) !== null,
    read: (raw) => read(settings, keys, raw),
  }
}

async function read(
  settings: FalWebhookSettings,
  keys: SigningKeys,
  raw: RawWebhook,
): Promise<Result<WebhookReport, ForgedWebhook>> {
  // The token costs one hash to check; a stranger without one never gets us to do more.
  const attempt = readAttemptToken(settings.secret, raw.token)
  if (attempt === null) return forged('the address is none of ours')
  const message = readSignedMessage(raw.headers, raw.body)
  if (message === null) return forged('a signature header is missing or malformed')
  const age = Math.abs(settings.clock.now().getTime() / 1000 - message.timestamp)
  if (age > toleranceSeconds) return forged('the timestamp is too far from now')
  if (!(await isSigned(keys, message))) return forged('the signature fits none of the keys')
  const outcome = readReport(raw.body, message.requestId, settings.mediaHosts)
  if (outcome === null) return forged('the body names another request than the signature')
  return ok({ attempt, requestId: message.requestId, outcome })
}

async function isSigned(keys: SigningKeys, message: SignedMessage): Promise<boolean> {
  if (isSignedBy(await keys.current(), message)) return true
  const renewed = await keys.renewed()
  return renewed !== null && isSignedBy(renewed, message)
}

function forged(reason: string): Result<never, ForgedWebhook> {
  return fail({ code: 'webhooks/forged', reason })
}
