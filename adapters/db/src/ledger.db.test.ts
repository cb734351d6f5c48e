import { randomUUID } from 'node:crypto'
import { newKey, SuiteWorld } from '@atelier/testkit'
import { createTestDatabase, type TestDatabase } from '@atelier/testkit/test-database'
import { recordEvent, type Actor } from '@atelier/usecases'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from './open-database.ts'

let testDatabase: TestDatabase
let database: Database
let other: Database
let client: pg.Client
let world: SuiteWorld
let ada: Actor

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  database = openDatabase({ url: testDatabase.url, maxConnections: 5 })
  other = openDatabase({ url: testDatabase.url, maxConnections: 5 })
  client = new pg.Client(testDatabase.url)
  await client.connect()
  world = new SuiteWorld({ store: database.store, jobs: async () => [], news: async () => [] })
  ada = await world.actor()
  const { step } = await world.run(ada)
  await world.run(ada)
  await recordEvent(world.context, step.id, { type: 'cancel-requested' })
})
afterAll(async () => {
  await client.end()
  await database.close()
  await other.close()
  await testDatabase.drop()
})

/** What the database says to a program that does as it likes; undefined when it lets it. */
async function complaint(...statements: readonly string[]): Promise<string | undefined> {
  await client.query('begin')
  try {
    for (const statement of statements) await client.query(statement)
    await client.query('commit')
    return undefined
  } catch (error) {
    await client.query('rollback')
    return error instanceof Error ? error.message : String(error)
  }
}

describe.each(['ledger_transaction', 'ledger_entry'])('%s', (table) => {
  it.each([
    ['change', `update ${table} set workspace_id = workspace_id`],
    ['delete', `delete from ${table}`],
    ['truncate', `truncate ${table} cascade`],
  ])('[DB2] no program can %s what moved', async (_, statement) => {
    expect(await complaint(statement)).toMatch(/append-only/)
  })
})

it.each([
  ['change', `update ledger_account set balance = balance + 1`],
  ['delete', `delete from ledger_account`],
  ['truncate', `truncate ledger_account cascade`],
])('[DB2] no program can %s a balance by itself', async (_, statement) => {
  expect(await complaint(statement)).toMatch(/append-only/)
})

it('[DB2] an account begins at zero', async () => {
  const workspace = `insert into workspace (id, owner, name) values ('ws_rich', 'rich', 'Rich')`
  const account = `insert into ledger_account (workspace_id, name, currency, balance) values ('ws_rich', 'available', 'credits', 5)`
  expect(await complaint(workspace, account)).toMatch(/append-only/)
})

function moved(entries: readonly (readonly [account: string, currency: string, amount: number])[]): string {
  const rows = entries.map(
    ([account, currency, amount]) => `('${account}', '${currency}', ${amount}::bigint)`,
  )
  return `with movement as (
      insert into ledger_transaction (workspace_id, kind, key) values ('${ada.workspaceId}', 'grant', '${randomUUID()}') returning id
    )
    insert into ledger_entry (transaction_id, workspace_id, account, currency, amount)
    select movement.id, '${ada.workspaceId}', entry.* from movement, (values ${rows.join(', ')}) as entry`
}

it('[DB3] a movement that does not add up to zero in each currency cannot be committed', async () => {
  const mixed = moved([
    ['granted', 'credits', -5],
    ['provider-cost', 'dollars', 5],
  ])
  expect(await complaint(mixed)).toMatch(/not balanced/)
  expect(await complaint(moved([['available', 'credits', 1]]))).toMatch(/not balanced/)
})

it('[DB3] an entry added to a movement that is balanced already cannot be committed', async () => {
  const late = `insert into ledger_entry (transaction_id, workspace_id, account, currency, amount)
    select max(id), '${ada.workspaceId}', 'available', 'credits', 1 from ledger_transaction where workspace_id = '${ada.workspaceId}'`
  expect(await complaint(late)).toMatch(/not balanced/)
})

it('[DB3] a balance below zero is refused at once', async () => {
  const overdrawn = moved([
    ['available', 'credits', -1_000_000],
    ['spent', 'credits', 1_000_000],
  ])
  expect(await complaint(overdrawn)).toMatch(/ledger_account_not_negative/)
})

it('[DB3] an account has one currency', async () => {
  const confused = moved([
    ['available', 'dollars', 1],
    ['provider-due', 'dollars', -1],
  ])
  expect(await complaint(confused)).toMatch(/ledger_entry_account/)
})

it('[CR2] after all that, balances are the sums of entries, held is the open holds, and everything adds up to zero', async () => {
  const wrong = await client.query(`select account.name from ledger_account as account
    left join ledger_entry as entry on entry.workspace_id = account.workspace_id and entry.account = account.name
    group by account.workspace_id, account.name, account.balance having account.balance <> coalesce(sum(entry.amount), 0)`)
  expect(wrong.rows).toEqual([])
  const sums = await client.query(
    'select currency from ledger_account group by currency having sum(balance) <> 0',
  )
  expect(sums.rows).toEqual([])
  const held = await client.query(`select balance::int, (
      select sum(amount)::int from hold where hold.workspace_id = account.workspace_id and closed_at is null
    ) as holds from ledger_account as account where name = 'held' and workspace_id = '${ada.workspaceId}'`)
  expect(held.rows).toEqual([{ balance: 1000, holds: 1000 }])
})

it.each([
  ['a step', `update step set state = '{"at":"waiting"}' where phase = 'cancelled'`],
  ['a run', `update run set finished_at = null where finished_at is not null`],
  ['a hold', `update hold set closed_at = null where closed_at is not null`],
])('[DB4] %s that is over is final for every program', async (_, statement) => {
  expect(await complaint(statement)).toMatch(/is final/)
})

it('[DB4] a step is in no phase that the state machine does not know', async () => {
  expect(await complaint(`update step set state = '{"at":"nowhere"}' where phase = 'waiting'`)).toMatch(
    /step_phase/,
  )
})

it('[CR6] a run cannot be charged more than was held', async () => {
  expect(
    await complaint('update run set charged = price + 1, finished_at = now() where finished_at is null'),
  ).toMatch(/run_charge/)
})

it('[CR3] two hundred at once in two processes on a hundred credits start a hundred runs', async () => {
  const bob = await world.actor()
  const stores = Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? database : other).store)
  const opened = await Promise.all(stores.map((store) => world.open(bob, { store })))
  expect(opened.filter((each) => each.ok)).toHaveLength(100)
  expect(await database.store.balance(bob.workspaceId)).toEqual({ available: 0, held: 100_000 })
})

it('[RUN3] the same key twenty times at once in two processes starts one run', async () => {
  const bob = await world.actor()
  const key = newKey()
  const stores = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? database : other).store)
  const opened = await Promise.all(stores.map((store) => world.open(bob, { store, key })))
  expect(new Set(opened.map((each) => each.ok && each.value.id)).size).toBe(1)
})
