import type { Job } from './job.ts'

export interface LogLine {
  readonly message: string
  readonly timestamp: string
  readonly level: 'INFO'
  readonly source: 'USER'
}

/** A run longer than this logs as though it took this long: a job that never ends still says something. */
const longestSpan = 600_000

/** The lines that a job has written by `now`: one for each step, with its share of the whole. */
export function progressLogs(job: Job, now: number): LogLine[] {
  return stepInstants(job)
    .map((at, step) => ({ at, step }))
    .filter(({ at }) => at <= now)
    .map(({ at, step }) => logLine(step, job.plan.steps, at))
}

/** The instant of the first line after `now`; null when none is to come. */
export function nextLogAt(job: Job, now: number): number | null {
  return stepInstants(job).find((at) => at > now) ?? null
}

function stepInstants(job: Job): number[] {
  if (job.startedAt === null) return []
  const { steps, runMilliseconds } = job.plan
  const start = job.startedAt
  const span = Math.min(runMilliseconds, longestSpan)
  return Array.from({ length: steps + 1 }, (_, step) => start + (span * step) / steps)
}

function logLine(step: number, steps: number, at: number): LogLine {
  const percent = Math.floor((step / steps) * 100)
  const bar = '█'.repeat(Math.round(percent / 10)).padEnd(10)
  const message = `${String(percent).padStart(3)}%|${bar}| ${step}/${steps}`
  return { message, timestamp: new Date(at).toISOString(), level: 'INFO', source: 'USER' }
}
