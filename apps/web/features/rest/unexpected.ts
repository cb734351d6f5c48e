import type { ProblemCode } from '@atelier/contract'
import { studio } from '@/compose.ts'
import { log } from './log.ts'
import { refusal } from './refuse.ts'

/**
 * What to answer for an error that nobody expected. While the database is away the caller should come back;
 * anything else is a bug of ours, and only the log is told what it was.
 */
export function unexpected(error: unknown) {
  const code: ProblemCode = studio().isUnavailable(error) ? 'server/unavailable' : 'server/bug'
  if (code === 'server/bug') log.error({ error }, 'a handler failed')
  return Object.assign(refusal(code), { code })
}
