import type { IncomingHttpHeaders } from 'node:http'
import { fail, ok, type Result } from '@atelier/kernel'
import { jsonReply, type Reply } from './reply.ts'

interface Locked {
  readonly code: 'key/refused'
  readonly problem: 'missing' | 'malformed' | 'unknown'
}

/** The id of the key in an Authorization header. Without `accepted`, every well-formed key is known. */
export function checkKey(headers: IncomingHttpHeaders, accepted: string | null): Result<string, Locked> {
  const header = headers.authorization
  if (header === undefined) return fail({ code: 'key/refused', problem: 'missing' })
  const match = /^Key (([^\s:]+):[^\s:]+)$/.exec(header)
  const [, key, id] = match ?? []
  if (key === undefined || id === undefined) return fail({ code: 'key/refused', problem: 'malformed' })
  return accepted === null || key === accepted ? ok(id) : fail({ code: 'key/refused', problem: 'unknown' })
}

/** fal's words for each problem, as seen in public logs. */
export function keyRefused({ problem }: Locked, application: string): Reply {
  const words = {
    missing: `Cannot access application "${application}"`,
    malformed: "Invalid Key Authorization header format. Expected '<key_id>:<key_secret>'.",
    unknown: 'No user found for Key ID and Secret',
  }
  return jsonReply(401, { detail: words[problem] })
}
