import { Client } from 'pg'

/** The address of a database on this machine. */
export function databaseUrl(
  server: { port: number; user: string; password: string },
  database: string,
): string {
  const { port, user, password } = server
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

/** Runs something on a connection of its own. Rejects when the server cannot be reached or refuses. */
export async function withConnection<Value>(
  url: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  // A server that dies under us is reported by the query that fails; unheard, the event would end the launcher.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
