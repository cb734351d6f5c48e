import { createPublicKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import type { FalWebhookSettings } from '../fal-settings.ts'
import { exchange } from '../http/exchange.ts'

/** fal's documents allow a day; after that a key that fal gave up must no longer count. */
const longestMilliseconds = 24 * 60 * 60 * 1000
/** A stranger's signatures must not make us ask fal at the stranger's pace. */
const pauseMilliseconds = 60 * 1000

const Jwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().regex(/^[\w-]{43}$/) })
const KeySet = z.object({ keys: z.array(z.unknown()) })

/** The keys that fal signs its webhooks with. */
export interface SigningKeys {
  /** The keys in hand, fetched when there are none or when they are a day old; empty when fal can't be reached. */
  current(): Promise<readonly KeyObject[]>
  /** The keys fetched anew, because a signature fits none of those in hand; null when it is too soon to ask again. */
  renewed(): Promise<readonly KeyObject[] | null>
}

export function createSigningKeys(settings: FalWebhookSettings): SigningKeys {
  let known: { readonly keys: readonly KeyObject[]; readonly at: number } | null = null
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | null = null

  const ask = async () => {
    askedAt = settings.clock.now().getTime()
    const keys = await fetchKeys(settings)
    if (keys.length > 0) known = { keys, at: askedAt }
  }
  // Many webhooks may come at once: they wait for one answer.
  const askOnce = async () => {
    asking ??= ask().finally(() => (asking = null))
    await asking
  }
  const inHand = () =>
    known && settings.clock.now().getTime() - known.at < longestMilliseconds ? known.keys : []
  const mayAsk = () => asking !== null || settings.clock.now().getTime() - askedAt >= pauseMilliseconds

  return {
    async current() {
      if (inHand().length === 0 && mayAsk()) await askOnce()
      return inHand()
    },
    async renewed() {
      if (!mayAsk()) return null
      await askOnce()
      return inHand()
    },
  }
}

async function fetchKeys(settings: FalWebhookSettings): Promise<KeyObject[]> {
  const answer = await exchange(settings.fetch ?? globalThis.fetch, {
    url: `${settings.restUrl}/.well-known/jwks.json`,
    method: 'GET',
    headers: { accept: 'application/json' },
    timeoutSeconds: 10,
  })
  if (!answer.answered || answer.status !== 200) return []
  return (KeySet.safeParse(answer.body).data?.keys ?? []).flatMap(publicKey)
}

// Keys of other kinds may stand in the set, and are none of ours.
function publicKey(jwk: unknown): KeyObject[] {
  const parsed = Jwk.safeParse(jwk)
  return parsed.success ? [createPublicKey({ key: parsed.data, format: 'jwk' })] : []
}
