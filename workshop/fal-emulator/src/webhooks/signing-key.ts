import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const PublicJwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() })

/** The keys that webhooks are signed with: the published one, and a stranger's for forgeries. */
export interface SigningKeys {
  readonly own: KeyObject
  readonly stranger: KeyObject
  /** The body of `/.well-known/jwks.json`. */
  readonly jwks: { readonly keys: readonly object[] }
}

/** Loads the key kept in `folder`, or makes one: receivers cache the key set for a day, so it must outlive a restart. */
export async function openSigningKeys(folder: string): Promise<SigningKeys> {
  const file = join(folder, 'webhook-key.pem')
  const kept = await readFile(file, 'utf8').catch(() => null)
  const own = kept === null ? generateKeyPairSync('ed25519').privateKey : createPrivateKey(kept)
  if (kept === null) await writeFile(file, own.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  const { kty, crv, x } = PublicJwk.parse(createPublicKey(own).export({ format: 'jwk' }))
  const stranger = generateKeyPairSync('ed25519').privateKey
  return { own, stranger, jwks: { keys: [{ kty, crv, kid: 'emulator', x }] } }
}
