import type { Client } from 'pg'
import { PgBoss } from 'pg-boss'
import { queueSchema, queueSettings } from '../queue/queue-settings.ts'

/** Installs or updates the queue's own tables and every queue with its present settings. Answers the tables' version. */
export async function installQueues(client: Client): Promise<number | null> {
  const boss = new PgBoss({
    schema: queueSchema,
    // Everything on one connection: the one that holds the migration lock.
    db: { executeSql: (text, values) => client.query(text, values) },
    migrate: true,
    supervise: false,
    schedule: false,
    bamIntervalSeconds: 10,
  })
  let trouble: Error | undefined
  boss.on('error', (error) => (trouble ??= error))
  await boss.start()
  try {
    for (const [name, settings] of queueSettings) {
      await boss.createQueue(name, settings)
      await boss.updateQueue(name, settings)
    }
    await indexesBuilt(boss, () => trouble)
    return await boss.schemaVersion()
  } finally {
    await boss.stop({ graceful: false, close: false })
  }
}

/** An update of pg-boss may leave indexes to be built in the background: the new programs start when they are there. */
async function indexesBuilt(boss: PgBoss, trouble: () => Error | undefined): Promise<void> {
  for (;;) {
    const error = trouble()
    if (error) throw error
    const states = await boss.getBamStatus()
    const failed = states.find((state) => state.status === 'failed')
    if (failed) throw new Error(`${failed.count} indexes of the queue could not be built`)
    if (states.every((state) => state.status === 'completed')) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
