import { withConnection } from '@atelier/launcher'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from './create-test-database.ts'

let first: TestDatabase
let second: TestDatabase

beforeAll(async () => {
  first = await createTestDatabase()
  second = await createTestDatabase()
})
afterAll(async () => {
  await first.drop()
  await second.drop()
})

it('a test database is migrated, and belongs to a role that is no superuser', async () => {
  const found = await withConnection(first.url, (client) =>
    client.query(`select to_regclass('drizzle.__drizzle_migrations') is not null migrated, current_user as role,
      current_setting('is_superuser') superuser`),
  )
  expect(found.rows).toEqual([{ migrated: true, role: 'atelier', superuser: 'off' }])
})

it('two test databases do not see each other', async () => {
  await withConnection(first.url, (client) => client.query('create table only_here (word text)'))
  const found = await withConnection(second.url, (client) =>
    client.query(`select to_regclass('only_here') found`),
  )
  expect(found.rows).toEqual([{ found: null }])
})
