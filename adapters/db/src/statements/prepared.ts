import type pg from 'pg'

/** What a statement is sent on: the pool for a single one, a connection of its own within a transaction. */
export interface Connection {
  query<Row extends pg.QueryResultRow>(query: pg.QueryConfig<unknown[]>): Promise<pg.QueryResult<Row>>
}

/** Sends a statement with its values; answers its rows. */
export interface Statement<Values extends readonly unknown[], Row> {
  (connection: Connection, ...values: Values): Promise<readonly Row[]>
  readonly statement: { readonly name: string; readonly text: string }
}

/**
 * A statement that each connection plans once and then knows by name. Its rows have the type that is said here: they
 * come from columns of our own migrations, and `statements.db.test.ts` has the database check every statement.
 */
export function prepared<Values extends readonly unknown[], Row extends pg.QueryResultRow>(
  name: string,
  text: string,
): Statement<Values, Row> {
  const send = async (connection: Connection, ...values: Values) => {
    const result = await connection.query<Row>({ name, text, values: [...values] })
    return result.rows
  }
  return Object.assign(send, { statement: { name, text } })
}
