import { SuiteWorld } from '@atelier/testkit'
import { createTestDatabase, type TestDatabase } from '@atelier/testkit/test-database'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openNews, type NewsFeed, type NewsHeard } from './news/open-news.ts'
import { openDatabase, type Database } from './open-database.ts'

let testDatabase: TestDatabase
let database: Database
let client: pg.Client
let world: SuiteWorld
let feed: NewsFeed | undefined

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  database = openDatabase({ url: testDatabase.url, maxConnections: 3 })
  client = new pg.Client(testDatabase.url)
  await client.connect()
  world = new SuiteWorld({ store: database.store, jobs: async () => [], news: async () => [] })
})
afterEach(() => feed?.close())
afterAll(async () => {
  await client.end()
  await database.close()
  await testDatabase.drop()
})

async function open(): Promise<NewsFeed> {
  feed = openNews({ url: testDatabase.url })
  await feed.ready
  return feed
}

it('[DB12] whoever watches a workspace hears of its changes, and of no other', async () => {
  const news = await open()
  const [ada, bob] = [await world.actor(), await world.actor()]
  const heard: NewsHeard[] = []
  const heardByBob: NewsHeard[] = []
  news.subscribe(ada.workspaceId, (each) => heard.push(each))
  news.subscribe(bob.workspaceId, (each) => heardByBob.push(each))
  const { run } = await world.run(ada)
  await expect.poll(() => heard).toEqual([{ type: 'credits' }, { type: 'run', runId: run.id }])
  await database.store.transactionOn(bob.workspaceId, (transaction) =>
    transaction.announce({ type: 'assets' }),
  )
  await expect.poll(() => heardByBob).toEqual([{ type: 'assets' }])
  expect(heard).toHaveLength(2)
})

it('[DB12] who unsubscribed hears nothing more, and everybody else still does', async () => {
  const news = await open()
  const ada = await world.actor()
  const heard: string[] = []
  const stop = news.subscribe(ada.workspaceId, () => heard.push('first'))
  news.subscribe(ada.workspaceId, () => heard.push('second'))
  stop()
  stop()
  await database.store.transactionOn(ada.workspaceId, (transaction) =>
    transaction.announce({ type: 'assets' }),
  )
  await expect.poll(() => heard).toEqual(['second'])
})

it('[DB12] after a broken connection everybody is told, and hears again', async () => {
  const news = await open()
  const ada = await world.actor()
  const heard: NewsHeard[] = []
  news.subscribe(ada.workspaceId, (each) => heard.push(each))
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'atelier-listen' and datname = current_database()`,
  )
  await expect.poll(() => heard, { timeout: 5000 }).toEqual([{ type: 'reconnected' }])
  await database.store.transactionOn(ada.workspaceId, (transaction) =>
    transaction.announce({ type: 'credits' }),
  )
  await expect.poll(() => heard).toEqual([{ type: 'reconnected' }, { type: 'credits' }])
})

it.each(['', 'no json', '{}', '{"workspaceId":"ws_1","type":"run"}'])(
  '[DB12] %j on the channel, which is no news of this version, disturbs nobody',
  async (payload) => {
    const news = await open()
    const ada = await world.actor()
    const heard: NewsHeard[] = []
    news.subscribe(ada.workspaceId, (each) => heard.push(each))
    await client.query('select pg_notify($1, $2)', ['atelier_news', payload])
    await database.store.transactionOn(ada.workspaceId, (transaction) =>
      transaction.announce({ type: 'assets' }),
    )
    await expect.poll(() => heard).toEqual([{ type: 'assets' }])
  },
)
