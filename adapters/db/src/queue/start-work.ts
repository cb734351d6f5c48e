import { jobNames } from '@atelier/usecases'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { openPool } from '../connection/open-pool.ts'
import { hearJobs } from './hear-jobs.ts'
import { Lane } from './lane.ts'
import { queueBoss } from './queue-boss.ts'
import { mostRetries, queueSchema } from './queue-settings.ts'
import { runJob } from './run-job.ts'
import type { JobHandlers, WorkOptions } from './work-options.ts'

export interface Work {
  readonly url: string
  readonly handlers: JobHandlers
  readonly options: WorkOptions
}

export interface WorkUnderWay {
  /** Resolves once new jobs are heard of at once. */
  readonly isHearing: Promise<void>
  /** Ends after at most `within` seconds. */
  stop(within: number): Promise<void>
}

/** Milliseconds between two looks at each queue, for what was not heard of: a job that is tried again, mostly. */
const lookEvery = 500

/** Starts everything that taking jobs needs: lanes, ears, signs of life, and the search for those who fell silent. */
export async function startWork(work: Work): Promise<WorkUnderWay> {
  const { url, options } = work
  const { pulse = 3, onError = () => {} } = options
  const pool = openPool({ url, maxConnections: 8 })
  const boss = openBoss(pool, pulse)
  boss.on('error', (error) => onError(error))
  await boss.start()
  const lanes = openLanes(work, boss, pool)
  const wakeAll = () => lanes.forEach((lane) => lane.wake())
  const hearing = hearJobs(url, lanes)
  const looking = setInterval(wakeAll, lookEvery)
  const beatAll = () => lanes.forEach((lane) => void lane.beat())
  const beating = setInterval(beatAll, pulse * 1000)
  wakeAll()
  return {
    isHearing: hearing.ready,
    async stop(within) {
      clearInterval(looking)
      await hearing.close()
      await Promise.race([Promise.all([...lanes.values()].map((lane) => lane.drain())), seconds(within)])
      clearInterval(beating)
      await boss.stop({ graceful: false, close: false })
      await pool.end()
    },
  }
}

function openBoss(pool: pg.Pool, pulse: number): PgBoss {
  return new PgBoss({
    schema: queueSchema,
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
    schedule: false,
    superviseIntervalSeconds: pulse,
    monitorIntervalSeconds: pulse,
    // Jobs that were done are deleted soon, so that the queue stays small.
    maintenanceIntervalSeconds: 600,
    // Jobs that wait for other jobs are not used.
    flowIntervalSeconds: 3600,
  })
}

function openLanes({ handlers, options }: Work, boss: PgBoss, pool: pg.Pool): ReadonlyMap<string, Lane> {
  const { concurrency = 16, onError = () => {} } = options
  const lanes = jobNames.map((queue) => {
    const lane = new Lane({
      queue,
      boss: queueBoss(boss, pool),
      places: concurrency,
      run: (job) => runJob(handlers, job.data),
      report(error, job) {
        if (!job) return onError(error)
        const { data, retryCount } = job
        onError(error, { queue, job: data, tries: retryCount + 1, isGivenUp: retryCount >= mostRetries })
      },
    })
    return [queue, lane] as const
  })
  return new Map<string, Lane>(lanes)
}

function seconds(count: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, count * 1000).unref()
  })
}
