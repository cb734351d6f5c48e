import pg from 'pg'

export interface ListenRequest {
  readonly url: string
  readonly channel: string
  readonly onMessage: (payload: string) => void
  /** The connection was lost and is back: whatever was said in between was missed. */
  readonly onReconnected: () => void
}

export interface Listening {
  /** Resolves once the channel is listened to for the first time. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/** Milliseconds. */
const firstPause = 50
const longestPause = 2000
const pulse = 10_000

/**
 * Listens to a channel on a connection of its own until it is closed. A connection that breaks is made again, sooner
 * at first and later each time; one that broke silently is found out by its missing pulse.
 */
export function listen(request: ListenRequest): Listening {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let pause = firstPause
  let isClosed = false
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>()
  let wasReady = false

  const connect = async () => {
    const mine = await connected(request).catch(() => undefined)
    if (isClosed || mine === undefined) return isClosed ? mine?.end() : later()
    client = mine
    pause = firstPause
    mine.once('end', later)
    mine.once('error', () => void mine.end().catch(() => undefined))
    timer = setInterval(() => beat(mine), pulse)
    if (wasReady) request.onReconnected()
    wasReady = true
    isReady()
  }
  const later = () => {
    clearInterval(timer)
    client = undefined
    if (isClosed) return
    timer = setTimeout(() => void connect(), pause)
    pause = Math.min(longestPause, pause * 2)
  }
  void connect()
  return {
    ready,
    async close() {
      isClosed = true
      clearInterval(timer)
      await client?.end()
    },
  }
}

async function connected({ url, channel, onMessage }: ListenRequest): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'atelier-listen',
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
  })
  client.on('error', () => undefined)
  client.on('notification', ({ payload }) => onMessage(payload ?? ''))
  try {
    await client.connect()
    await client.query(`listen ${client.escapeIdentifier(channel)}`)
    return client
  } catch (error) {
    await client.end()
    throw error
  }
}

// An answer that does not come within the query's time means that nobody is at the other end.
function beat(client: pg.Client): void {
  client.query('select 1').catch(() => client.end().catch(() => undefined))
}
