import { randomUUID } from 'node:crypto'
import { newKey, SuiteWorld } from '@atelier/testkit'
import { createTestDatabase, type TestDatabase } from '@atelier/testkit/test-database'
import type { Actor, Transaction } from '@atelier/usecases'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openDatabase, type Database } from './open-database.ts'
import { openCutLine, type CutLine } from './testing/cut-line.ts'

let testDatabase: TestDatabase
let line: CutLine
let database: Database
let client: pg.Client
let world: SuiteWorld
let ada: Actor

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  line = await openCutLine(testDatabase.url)
  database = openDatabase({ url: line.url, maxConnections: 5 })
  client = new pg.Client(testDatabase.url)
  await client.connect()
  world = new SuiteWorld({ store: database.store, jobs: async () => [], news: async () => [] })
})
beforeEach(async () => {
  ada = await world.actor()
  await world.run(ada)
})
afterAll(async () => {
  await client.end()
  await database.close()
  line.close()
  await testDatabase.drop()
})

/** Ends every connection of the database under test, as an administrator or a crash would. */
async function endConnections(): Promise<void> {
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'atelier' and datname = current_database()`,
  )
}

/** An act that opens one more run, and counts how often it was begun. */
function act(meanwhile: (transaction: Transaction) => Promise<unknown> = async () => {}) {
  const tries = { count: 0 }
  const key = newKey()
  const done = database.store.transactionOn(ada.workspaceId, async (transaction) => {
    tries.count += 1
    if (tries.count === 1) await meanwhile(transaction)
    const hold = { id: world.ids.hold(), amount: (await transaction.balance()).held, period: 0 }
    await transaction.addHold(hold)
    const [like] = await database.store.activeRuns(ada.workspaceId)
    if (!like) throw new Error('there is no run to copy')
    const steps = like.steps.map((step) => ({ ...step, id: world.ids.step() }))
    await transaction.insertRun({ ...like, id: world.ids.run(), key, hold: hold.id, steps })
    await transaction.addJob({ name: 'steps.keep', stepId: steps[0]?.id ?? world.ids.step() })
    return 'done'
  })
  return { tries, done }
}

async function written() {
  const runs = await database.store.activeRuns(ada.workspaceId)
  const steps = runs.flatMap((run) => run.steps.map((step) => step.id as string))
  const jobs = await client.query(
    `select from pgboss.job where name = 'steps.keep' and data ->> 'stepId' = any ($1)`,
    [steps],
  )
  return { runs: runs.length - 1, jobs: jobs.rowCount }
}

it('[DB5] an act whose connection breaks is done again from its start, once', async () => {
  const { tries, done } = act(endConnections)
  expect(await done).toBe('done')
  expect(tries.count).toBe(2)
  expect(await written()).toEqual({ runs: 1, jobs: 1 })
})

it('[DB5] an act whose commit never arrived is done again', async () => {
  line.cutAt('commit', 'before')
  const { tries, done } = act()
  expect(await done).toBe('done')
  expect(tries.count).toBe(2)
  expect(await written()).toEqual({ runs: 1, jobs: 1 })
})

it('[DB5] an act whose commit arrived is not done again, though its answer was lost', async () => {
  line.cutAt('commit', 'after')
  const { tries, done } = act()
  expect(await done).toBe('done')
  expect(tries.count).toBe(1)
  expect(await written()).toEqual({ runs: 1, jobs: 1 })
})

it('[DB5] of two acts that block one another one is done again', async () => {
  const mine = await attemptsOf(ada)
  const theirs = await attemptsOf(await world.actor())
  const names = [randomUUID(), randomUUID()] as const
  let arrived = 0
  const bothHaveOne = Promise.withResolvers<void>()
  const bind = ({ actor, first, second }: typeof mine, one: string, other: string) =>
    database.store.transactionOn(actor.workspaceId, async (transaction) => {
      const got = await transaction.bindRequest(first, one)
      if ((arrived += 1) === 2) bothHaveOne.resolve()
      await bothHaveOne.promise
      return [got, await transaction.bindRequest(second, other)]
    })
  const bound = await Promise.all([bind(mine, names[0], names[1]), bind(theirs, names[1], names[0])])
  expect(bound.flat().filter(Boolean)).toHaveLength(2)
  expect(arrived).toBe(3)
})

it('many first acts at once get by with one connection', async () => {
  const narrow = openDatabase({ url: testDatabase.url, maxConnections: 1 })
  const actors = await Promise.all([1, 2, 3, 4].map(() => world.actor()))
  const opened = await Promise.all(actors.map((actor) => world.open(actor, { store: narrow.store })))
  expect(opened.map(({ ok }) => ok)).toEqual([true, true, true, true])
  await narrow.close()
})

it('[DB5] reads go on after every connection was ended', async () => {
  await Promise.all([1, 2, 3].map(() => database.store.balance(ada.workspaceId)))
  await endConnections()
  await expect(database.store.balance(ada.workspaceId)).resolves.toEqual({ available: 99_000, held: 1000 })
  await expect(database.ping()).resolves.toBeUndefined()
})

it('[DB5] what is the fault of the act is thrown at once, and is not unavailability', async () => {
  let tries = 0
  const bug = new TypeError('a bug')
  const done = database.store.transactionOn(ada.workspaceId, async () => {
    tries += 1
    throw bug
  })
  await expect(done).rejects.toBe(bug)
  expect(tries).toBe(1)
  expect(database.isUnavailable(bug)).toBe(false)
})

it('[DB5] the first statement that failed says why, not those behind it', async () => {
  const run = (await database.store.activeRuns(ada.workspaceId))[0]
  if (!run) throw new Error('there is no run')
  const done = database.store.transactionOn(ada.workspaceId, async (transaction) => {
    await transaction.insertRun({ ...run, id: world.ids.run() })
    await transaction.announce({ type: 'assets' })
    await transaction.openHold(run.hold)
  })
  await expect(done).rejects.toThrow('duplicate key')
})

it('[DB5] who cannot be served within some seconds is told that the database is unavailable', async () => {
  const nowhere = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing', maxConnections: 2 })
  const started = performance.now()
  const errors = await Promise.all(
    [
      nowhere.store.balance(ada.workspaceId),
      nowhere.store.transactionOn(ada.workspaceId, async () => {}),
      nowhere.client.execute('select 1'),
      nowhere.client.transaction(async () => {}),
      nowhere.ping(),
    ].map((asked) =>
      asked.then(
        () => undefined,
        (error: unknown) => error,
      ),
    ),
  )
  expect(errors.map((error) => nowhere.isUnavailable(error))).toEqual([true, true, true, true, true])
  expect(performance.now() - started).toBeLessThan(8000)
  await nowhere.close()
})

async function attemptsOf(actor: Actor) {
  const { run, step } = await world.run(actor)
  const [first, second] = [world.ids.attempt(), world.ids.attempt()]
  await database.store.transactionOn(actor.workspaceId, async (transaction) => {
    for (const id of [first, second]) {
      await transaction.insertAttempt({
        id,
        stepId: step.id,
        runId: run.id,
        workspaceId: actor.workspaceId,
        hold: run.hold,
        model: step.model,
      })
    }
  })
  return { actor, first, second }
}
