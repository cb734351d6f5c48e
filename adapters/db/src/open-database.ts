import type { Store } from '@atelier/usecases'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { DatabaseUnavailable, isUnavailable } from './connection/database-unavailable.ts'
import { openPool, type PoolRequest } from './connection/open-pool.ts'
import { account, rateLimit, session, user, verification } from './schema/accounts.ts'
import { openStore } from './store/open-store.ts'
import { openJobSender } from './store/send-job.ts'

/** The tables of people and their sessions, under the names by which Better Auth's Drizzle adapter asks for them. */
const authTables = { user, session, account, verification, rateLimit }

/** The database of a process. */
export interface Database {
  readonly store: Store
  /** For Better Auth's Drizzle adapter, and for nothing else: everything of ours goes through the store. */
  readonly client: NodePgDatabase
  readonly authTables: typeof authTables
  /** Rejects at once, with what `isUnavailable` recognises, while the database does not answer. */
  ping(): Promise<void>
  /** True for an error, of the store or of the accounts' own queries, that says that the database cannot be reached. */
  isUnavailable(error: unknown): boolean
  close(): Promise<void>
}

/** Opens nothing yet: connections are made when they are needed, `maxConnections` of them at most. */
export function openDatabase(request: PoolRequest): Database {
  const pool = openPool(request)
  const jobs = openJobSender(pool)
  return {
    store: openStore(pool, jobs),
    client: drizzle(pool),
    authTables,
    async ping() {
      try {
        await pool.query('select 1')
      } catch (error) {
        throw new DatabaseUnavailable(error)
      }
    },
    isUnavailable,
    async close() {
      await jobs.close()
      await pool.end()
    },
  }
}
