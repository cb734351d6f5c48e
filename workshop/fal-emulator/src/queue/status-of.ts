import type { Emulator } from '../emulator.ts'
import { wallClock } from '../wall-clock.ts'
import { appOf } from './endpoint-address.ts'
import type { Job } from './job.ts'
import { progressLogs, type LogLine } from './progress-logs.ts'

/** The addresses by which a request is followed; fal gives them by owner and app. */
export function requestUrls(emulator: Emulator, job: Job) {
  const base = `${emulator.origin}/__host/queue.fal.run/${appOf(job.endpoint)}/requests/${job.requestId}`
  return { response_url: base, status_url: `${base}/status`, cancel_url: `${base}/cancel` }
}

/** The body of a status. A failed job is COMPLETED too, with an error; fal has no fourth state. */
export function statusOf(emulator: Emulator, job: Job, logs: readonly LogLine[] | null) {
  const common = { request_id: job.requestId, ...requestUrls(emulator, job) }
  switch (job.phase) {
    case 'queued':
    case 'removed':
      return { status: 'IN_QUEUE', ...common, queue_position: emulator.jobs.waiting(job.endpoint, job) }
    case 'running':
      return { status: 'IN_PROGRESS', ...common, logs }
    case 'completed':
      return { status: 'COMPLETED', ...common, logs, metrics: metricsOf(job), ...errorOf(job) }
  }
}

/** The lines a job has written so far: all of them when it succeeded, none after the moment it failed. */
export function logsSoFar(job: Job): LogLine[] {
  const succeeded = job.outcome !== null && job.outcome.status < 300
  return progressLogs(job, succeeded ? Infinity : (job.completedAt ?? wallClock()))
}

function metricsOf(job: Job) {
  const { startedAt, completedAt } = job
  return {
    inference_time: startedAt === null || completedAt === null ? null : (completedAt - startedAt) / 1000,
  }
}

function errorOf(job: Job) {
  const { outcome } = job
  if (outcome === null || outcome.status < 300 || outcome.hidden) return {}
  return { error: `Invalid status code: ${outcome.status}`, error_type: outcome.errorType }
}
