import pg from 'pg'

export interface PoolRequest {
  readonly url: string
  readonly maxConnections: number
}

/**
 * A pool whose connections send the next statement without waiting for the answer to the last (pipelining), so that
 * a transaction costs a handful of round trips instead of one for each statement.
 */
export function openPool({ url, maxConnections }: PoolRequest): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    pipeline: true,
    application_name: 'atelier',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    // A process that freezes in the middle of an act must not keep its workspace locked.
    idle_in_transaction_session_timeout: 10_000,
    types: numbers,
  })
  // An idle connection that the server ended has left the pool; whoever asks next gets a new one.
  pool.on('error', () => undefined)
  return pool
}

// Money and counts are whole numbers far below 2^53: they come as numbers, and one that did not fit would be a bug.
const numbers = new pg.TypeOverrides()
numbers.setTypeParser(pg.types.builtins.INT8, wholeNumber)

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`${text} is too large for a whole number`)
  return number
}
