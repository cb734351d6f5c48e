import { DrizzleQueryError } from 'drizzle-orm'
import pg from 'pg'
import { failureKind } from './failure-kind.ts'

/** The database could not be reached, although it was asked for some seconds. `cause` has the last trouble. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('the database cannot be reached', { cause })
    this.name = 'DatabaseUnavailable'
  }
}

/** Whether an error, of the store or of the accounts' own queries, says that the database cannot be reached just now. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true
  if (error instanceof DrizzleQueryError) return failureKind(error.cause) !== 'final'
  if (error instanceof pg.DatabaseError) return failureKind(error) !== 'final'
  return error instanceof Error && error.cause !== undefined && isUnavailable(error.cause)
}
