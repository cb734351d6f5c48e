import type { Emulator } from '../emulator.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import { wallClock } from '../wall-clock.ts'
import { appOf, queueAddress } from './endpoint-address.ts'
import type { Job } from './job.ts'

/** What fal answers for a request it does not know, or knows no longer. */
export const unknownRequest: Reply = jsonReply(404, { status: 'NOT_FOUND' })

/** The job behind a path of the queue's host; null when there is none, it was removed, or its result has expired. */
export function findJob(emulator: Emulator, path: string): Job | null {
  const address = queueAddress(path)
  if (address.kind !== 'request') return null
  const job = emulator.jobs.find(address.requestId)
  if (!job || job.phase === 'removed') return null
  if (address.prefix !== job.endpoint && address.prefix !== appOf(job.endpoint)) return null
  return isExpired(job, emulator.behaviour.resultExpiry) ? null : job
}

const minute = 60_000

/** fal keeps a small result for an hour, one of 10 KB or more for six minutes. */
function isExpired(job: Job, expiry: 'never' | 'as-fal' | number): boolean {
  if (expiry === 'never' || job.completedAt === null) return false
  const age = wallClock() - job.completedAt
  if (expiry !== 'as-fal') return age > expiry
  const small = JSON.stringify(job.outcome?.body ?? null).length < 10_240
  return age > (small ? 60 * minute : 6 * minute)
}
