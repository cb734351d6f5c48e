import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { eventStream } from '../http/event-stream.ts'
import type { Reply } from '../http/reply.ts'
import { wallClock } from '../wall-clock.ts'
import { findJob, unknownRequest } from './find-job.ts'
import type { Job } from './job.ts'
import { nextLogAt } from './progress-logs.ts'
import { wantsLogs } from './show-status.ts'
import { logsSoFar, statusOf } from './status-of.ts'

/** Lines that come closer together than this share an event. */
const leastMilliseconds = 25
/** Without news the status is repeated, so that nobody takes the connection for dead. */
const mostMilliseconds = 10_000

/** `GET …/requests/{id}/status/stream`: one status for each piece of news, with the new lines only. */
export function streamStatus(emulator: Emulator, { exchange }: Call): Reply {
  const job = findJob(emulator, exchange.path)
  if (job === null) return unknownRequest
  const withLogs = wantsLogs(exchange.query)
  return eventStream((signal) => statuses({ emulator, job, withLogs, signal }), {
    'x-fal-request-id': job.requestId,
  })
}

interface Watch {
  readonly emulator: Emulator
  readonly job: Job
  readonly withLogs: boolean
  readonly signal: AbortSignal
}

async function* statuses({ emulator, job, withLogs, signal }: Watch): AsyncGenerator {
  let told = 0
  while (!signal.aborted) {
    const logs = logsSoFar(job)
    yield statusOf(emulator, job, withLogs ? logs.slice(told) : null)
    told = logs.length
    if (job.phase === 'completed' || job.phase === 'removed') return
    await news(emulator, job, signal)
  }
}

async function news(emulator: Emulator, job: Job, left: AbortSignal): Promise<void> {
  const now = wallClock()
  const untilLog = Math.max((nextLogAt(job, now) ?? Infinity) - now, leastMilliseconds)
  const done = new AbortController()
  const signal = AbortSignal.any([left, done.signal])
  await Promise.race([
    once(emulator.jobs.changes, job.requestId, { signal }).catch(() => null),
    sleep(Math.min(untilLog, mostMilliseconds), null, { signal }).catch(() => null),
  ])
  done.abort()
}
