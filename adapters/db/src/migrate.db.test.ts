import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { jobNames } from '@atelier/usecases'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { migrateDatabase } from './migrate/migrate-database.ts'

const name = `migrated_${randomUUID().slice(0, 8)}`
const url = new URL(inject('databaseUrl'))
url.pathname = `/${name}`
let superuser: pg.Client

beforeAll(async () => {
  superuser = new pg.Client(inject('superuserUrl'))
  await superuser.connect()
  await superuser.query(`create database ${name} owner atelier`)
})
afterAll(async () => {
  await superuser.query(`drop database ${name} with (force)`)
  await superuser.end()
})

it('[DB13] two migrations at once make one schema, and a third changes nothing', async () => {
  const both = await Promise.all([migrateDatabase(url.href), migrateDatabase(url.href)])
  expect(new Set(both.map(({ applied }) => applied))).toEqual(new Set([0, 3]))
  expect(await migrateDatabase(url.href)).toMatchObject({ applied: 0, queueVersion: both[0].queueVersion })
})

it('[DB13] every job name has its queue, with the settings of this version', async () => {
  const client = new pg.Client(url.href)
  await client.connect()
  await client.query(`update pgboss.queue set retry_limit = 1 where name = 'steps.keep'`)
  await migrateDatabase(url.href)
  const queues = await client.query<{ name: string }>(
    `select name, retry_limit, heartbeat_seconds, dead_letter from pgboss.queue where name not like '\\_\\_%' order by name`,
  )
  await client.end()
  const ordinary = { retry_limit: 20, heartbeat_seconds: 10, dead_letter: 'dead-jobs' }
  expect(queues.rows.filter((row) => row.name !== 'dead-jobs')).toEqual(
    jobNames.toSorted().map((queue) => ({ name: queue, ...ordinary })),
  )
  expect(queues.rows.map((row) => row.name)).toContain('dead-jobs')
})

it('prints one line of JSON, and says what is wrong when it cannot', async () => {
  const program = fileURLToPath(new URL('../migrate.ts', import.meta.url))
  const migrate = (environment: NodeJS.ProcessEnv) =>
    promisify(execFile)(process.execPath, [program], { env: environment })
  const { stdout } = await migrate({ DATABASE_URL: url.href })
  expect(JSON.parse(stdout)).toMatchObject({ migrated: true, applied: 0 })
  expect(stdout.trim().split('\n')).toHaveLength(1)
  const failure: unknown = await migrate({}).catch((error: unknown) => error)
  expect(failure).toMatchObject({ code: 1 })
  expect(failure).toHaveProperty(
    'stdout',
    '{"migrated":false,"problem":"DATABASE_URL must be set to the address of a PostgreSQL database"}\n',
  )
})
