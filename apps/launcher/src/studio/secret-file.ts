import { randomBytes } from 'node:crypto'
import { chownSync, readFileSync, writeFileSync } from 'node:fs'
import type { Account } from '../postgres/account.ts'

/** Reads a generated secret, making it first when there is none: 32 random bytes, readable by its owner only. */
export function secretFile(file: string, owner?: Account): string {
  try {
    // `wx` never overwrites: a secret that exists has already protected something.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    if (owner !== undefined) chownSync(file, owner.uid, owner.gid)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret === '') throw new Error(`${file} is empty; delete it to have a new secret made`)
  return secret
}
