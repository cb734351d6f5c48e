import type pg from 'pg'
import type { Job as Fetched, PgBoss } from 'pg-boss'
import { statementName } from './statement-name.ts'

/** A job that this worker has taken: its id, and which attempt at it this is. */
export type TakenJob = Pick<Fetched<unknown>, 'id' | 'retryCount' | 'data'>

/** What a lane asks of pg-boss: to take jobs, to show that it is alive, and to tell how a job ended. */
export interface QueueBoss {
  /** Takes up to `most` jobs in order; with `share`, none of a workspace that has that many under way already. */
  take(queue: string, most: number, share?: number): Promise<readonly TakenJob[]>
  touch(queue: string, jobs: readonly TakenJob[]): Promise<void>
  complete(queue: string, jobs: readonly TakenJob[]): Promise<void>
  fail(queue: string, job: TakenJob, error: unknown): Promise<void>
}

/** Names pg-boss's statements, so that each connection plans each of them once. */
export function queueBoss(boss: PgBoss, pool: pg.Pool): QueueBoss {
  const db = {
    executeSql: (text: string, values: unknown[] = []) =>
      pool.query({ name: statementName(text), text, values }),
  }
  // With its count of retries a call reaches the job only while it is still ours: a worker that was frozen and came
  // back too late changes nothing.
  const ours = (jobs: readonly TakenJob[]) => jobs.map(({ id, retryCount }) => ({ id, retryCount }))
  return {
    take: (queue, most, share) =>
      boss.fetch<unknown>(queue, {
        db,
        batchSize: most,
        ...(share === undefined ? {} : { groupConcurrency: share }),
      }),
    async touch(queue, jobs) {
      await boss.touch(queue, ours(jobs), { db })
    },
    async complete(queue, jobs) {
      await boss.complete(queue, ours(jobs), null, { db })
    },
    async fail(queue, job, error) {
      await boss.fail(queue, ours([job]), { message: String(error) }, { db })
    },
  }
}
