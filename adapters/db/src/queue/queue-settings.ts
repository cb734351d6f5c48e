import { jobNames } from '@atelier/usecases'
import type { Queue } from 'pg-boss'

/** Where a job lies once it failed too often: kept for a person to look at. */
const deadJobs = 'dead-jobs'

/** The database schema that pg-boss keeps to itself. */
export const queueSchema = 'pgboss'

/** Seconds without a sign of life after which a worker's jobs are taken up by another; pg-boss allows no less. */
const heartbeatSeconds = 10

/** How often a job that fails is tried again. */
export const mostRetries = 20

const minute = 60
const hour = 60 * minute

type Settings = Omit<Queue, 'name' | 'policy' | 'partition'>

const dead: Settings = { retentionSeconds: 30 * 24 * hour }

/** How a job is tried again: after one, two, four … and at most 60 seconds, 20 times, which is a quarter of an hour. */
const ordinary: Settings = {
  retryLimit: mostRetries,
  retryBackoff: true,
  retryDelay: 1,
  retryDelayMax: minute,
  expireInSeconds: 15 * minute,
  deleteAfterSeconds: hour,
  heartbeatSeconds,
  deadLetter: deadJobs,
}

/** Every queue there must be, the dead letters' first because the others refer to it. */
export const queueSettings: readonly (readonly [name: string, settings: Settings])[] = [
  [deadJobs, dead],
  ...jobNames.map((name) => [name, ordinary] as const),
]
