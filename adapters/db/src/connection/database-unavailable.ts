import pg from 'pg'
import { failureKind } from './failure-kind.ts'
import { isConnectionError } from './is-connection-error.ts'

/** The database could not be reached: by a ping, or by an act or a read that tried for some seconds. `cause` has the last trouble. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('the database cannot be reached', { cause })
    this.name = 'DatabaseUnavailable'
  }
}

/**
 * [DB5] Whether an error, of the store or of the accounts' own queries, says that the database cannot be reached just
 * now. Others wrap what went wrong (Drizzle does), so its causes are asked as well.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof DatabaseUnavailable) return true
  if (error instanceof pg.DatabaseError) return failureKind(error) !== 'final'
  return isConnectionError(error) || isUnavailable(error.cause)
}
