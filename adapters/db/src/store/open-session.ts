import type pg from 'pg'
import { failureKind } from '../connection/failure-kind.ts'
import type { Connection } from '../statements/prepared.ts'

/**
 * A connection within a transaction. It remembers the first statement that failed, because that one says why: those
 * behind it in the pipeline only hear that the transaction is over.
 */
export interface Session extends Connection {
  /** The first failure of a statement, if any. */
  readonly failure: { readonly error: unknown } | undefined
  /** Gives the connection back to its pool, unless it is broken. */
  close(): void
}

export function openSession(client: pg.PoolClient): Session {
  let failure: { readonly error: unknown } | undefined
  // A connection that breaks also fails the statements on it; unheard, the event would end the process.
  const unheard = () => undefined
  client.on('error', unheard)
  return {
    get failure() {
      return failure
    },
    query: <Row extends pg.QueryResultRow>(query: pg.QueryConfig<unknown[]>) => {
      const answer = client.query<Row>(query)
      answer.catch((error: unknown) => (failure ??= { error }))
      return answer
    },
    close() {
      client.off('error', unheard)
      client.release(failure !== undefined && failureKind(failure.error) === 'lost')
    },
  }
}
