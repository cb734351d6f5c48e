import type { WorkspaceId } from '@atelier/kernel'
import type { Job } from '@atelier/usecases'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { queueSchema } from '../queue/queue-settings.ts'
import { statementName } from '../queue/statement-name.ts'
import { tellJob } from '../statements/news-statements.ts'
import type { Connection } from '../statements/prepared.ts'

/** Writes jobs into the transaction of whoever promises them. */
export interface JobSender {
  /** To be awaited before a transaction begins: it may need a connection, and those that transactions hold must not wait for it. */
  ready(): Promise<unknown>
  /** Resolves as soon as the statements are on their way; a failure shows in the transaction. */
  send(connection: Connection, job: Job, workspaceId: WorkspaceId): Promise<void>
  close(): Promise<void>
}

/** The sending half of the queue: it neither takes jobs nor looks after them, which is the worker's part. */
export function openJobSender(pool: pg.Pool): JobSender {
  const boss = new PgBoss({
    schema: queueSchema,
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
    supervise: false,
    schedule: false,
  })
  // Only the refreshing of its list of queues can fail on its own, and the list does not change while we run.
  boss.on('error', () => undefined)
  let starting: Promise<unknown> | undefined
  return {
    ready: () =>
      (starting ??= boss.start().catch((error: unknown) => {
        starting = undefined
        throw error
      })),
    async send(connection, job, workspaceId) {
      await sendOn(boss, { connection, job, workspaceId })
      // Its failure is the transaction's, which knows.
      tellJob(connection, job.name, job.notBefore ?? null).catch(() => undefined)
    },
    async close() {
      await starting?.catch(() => undefined)
      await boss.stop({ graceful: false, close: false })
    },
  }
}

interface Sending {
  readonly connection: Connection
  readonly job: Job
  readonly workspaceId: WorkspaceId
}

// Resolves when pg-boss has handed over its statement, not when the server has answered it: the answer comes in its
// turn, before that of the commit.
function sendOn(boss: PgBoss, { connection, job, workspaceId }: Sending): Promise<void> {
  return new Promise((sent, failed) => {
    const db = {
      executeSql: (text: string, values?: unknown[]) => {
        const answer = connection.query({ name: statementName(text), text, values: values ?? [] })
        sent()
        return answer
      },
    }
    const options = {
      db,
      group: { id: workspaceId },
      ...(job.notBefore === undefined ? {} : { startAfter: job.notBefore }),
    }
    boss.send(job.name, job, options).then(() => sent(), failed)
  })
}
