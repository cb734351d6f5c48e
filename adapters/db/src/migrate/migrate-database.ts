import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { installQueues } from './install-queues.ts'

/** What a migration came to. */
export interface Migrated {
  /** How many migrations this run applied; 0 when the database was up to date. */
  readonly applied: number
  /** The version of the queue's own tables. */
  readonly queueVersion: number | null
  /** Milliseconds, waiting for another migration included. */
  readonly took: number
}

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** Any number, as long as every version of Atelier uses the same: 'atelier' on a telephone's keys. */
const migrationLock = 2_835_437

/**
 * Brings a database to the present schema. May be run any number of times and by several at once: one works, the
 * others wait for its lock and find nothing to do. Our own migrations are one transaction, so one that dies half-way
 * leaves nothing; what the queue installs is a transaction of its own.
 */
export async function migrateDatabase(url: string): Promise<Migrated> {
  const started = performance.now()
  const client = new pg.Client({
    connectionString: url,
    application_name: 'atelier-migrate',
    connectionTimeoutMillis: 10_000,
  })
  // A connection that breaks is reported by the query that fails.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const before = await countApplied(client)
    await migrate(drizzle(client), { migrationsFolder })
    const applied = (await countApplied(client)) - before
    const queueVersion = await installQueues(client)
    return { applied, queueVersion, took: Math.round(performance.now() - started) }
  } finally {
    await client.end()
  }
}

async function countApplied(client: pg.Client): Promise<number> {
  const found = await client.query<{ there: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  )
  if (found.rows[0]?.there !== true) return 0
  const counted = await client.query<{ count: number }>(
    'select count(*)::int as count from drizzle.__drizzle_migrations',
  )
  return counted.rows[0]?.count ?? 0
}
