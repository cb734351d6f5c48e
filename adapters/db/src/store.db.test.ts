import { storeSuite, type StoreUnderTest } from '@atelier/testkit'
import { createTestDatabase, type TestDatabase } from '@atelier/testkit/test-database'
import { Job } from '@atelier/usecases'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { parseNews } from './news/parse-news.ts'
import { openDatabase, type Database } from './open-database.ts'

const news: Awaited<ReturnType<StoreUnderTest['news']>>[number][] = []
let testDatabase: TestDatabase
let database: Database
let client: pg.Client

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  database = openDatabase({ url: testDatabase.url, maxConnections: 8 })
  client = new pg.Client(testDatabase.url)
  await client.connect()
  client.on('notification', ({ payload }) => {
    const parsed = parseNews(payload ?? '')
    if (parsed) news.push({ workspaceId: parsed.workspaceId, ...parsed.news })
  })
  await client.query('listen atelier_news')
})
afterAll(async () => {
  await client.end()
  await database.close()
  await testDatabase.drop()
})

storeSuite('PostgreSQL', () => ({
  store: database.store,
  async jobs() {
    const waiting = await client.query<{ data: unknown }>(
      `select data from pgboss.job where state = 'created'`,
    )
    return waiting.rows.map(({ data }) => Job.parse(data))
  },
  news: async () => news,
}))
