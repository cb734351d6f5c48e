import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { StepId, type WorkspaceId } from '@atelier/kernel'
import { SuiteWorld } from '@atelier/testkit'
import { createTestDatabase, type TestDatabase } from '@atelier/testkit/test-database'
import { jobNames, type Job } from '@atelier/usecases'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openDatabase, type Database } from './open-database.ts'
import { openQueue, type Queue } from './queue/open-queue.ts'
import type { JobFailure, JobHandlers, WorkOptions } from './queue/work-options.ts'

let testDatabase: TestDatabase
let database: Database
let client: pg.Client
let workspace: WorkspaceId
let queues: Queue[] = []

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  database = openDatabase({ url: testDatabase.url, maxConnections: 5 })
  client = new pg.Client(testDatabase.url)
  await client.connect()
  // A worker is missed sooner than in production, so that nobody waits ten seconds for each test.
  await client.query('update pgboss.queue set heartbeat_seconds = 2')
})
beforeEach(async () => {
  const world = new SuiteWorld({ store: database.store, jobs: async () => [], news: async () => [] })
  workspace = (await world.actor()).workspaceId
})
afterEach(async () => {
  await Promise.all(queues.map((queue) => queue.stop({ within: 1 })))
  queues = []
})
afterAll(async () => {
  await client.end()
  await database.close()
  await testDatabase.drop()
})

const newStep = () => StepId.parse(`step_${randomUUID().replaceAll('-', '')}`)

/** Handlers that all do the same. */
function all(run: (job: Job) => Promise<void>): JobHandlers {
  return { 'steps.submit': run, 'steps.watch': run, 'steps.keep': run, 'steps.cancel': run }
}

/** A worker in this process, and what it did. */
async function startWorker(run: (job: Job) => Promise<void>, options: WorkOptions = {}) {
  const started: { readonly stepId: StepId; readonly at: number }[] = []
  const failures: JobFailure[] = []
  const queue = openQueue({ url: testDatabase.url })
  queues.push(queue)
  const handlers = all(async (job) => {
    started.push({ stepId: job.stepId, at: performance.now() })
    await run(job)
  })
  await queue.work(handlers, {
    pulse: 1,
    onError: (_error, failure) => failure && failures.push(failure),
    ...options,
  })
  return {
    queue,
    started,
    failures,
    startedAt: (step: StepId) => started.find((each) => each.stepId === step)?.at,
  }
}

async function promise(
  wanted: { stepId?: StepId; notBefore?: string; workspace?: WorkspaceId } = {},
): Promise<StepId> {
  const stepId = wanted.stepId ?? newStep()
  const job: Job = {
    name: 'steps.keep',
    stepId,
    ...(wanted.notBefore ? { notBefore: wanted.notBefore } : {}),
  }
  await database.store.transactionOn(wanted.workspace ?? workspace, (transaction) => transaction.addJob(job))
  return stepId
}

async function jobOf(stepId: StepId, name: string = 'steps.keep') {
  const found = await client.query<{ state: string; retries: number }>(
    `select state, retry_count as retries from pgboss.job where name = $2 and data ->> 'stepId' = $1`,
    [stepId, name],
  )
  return found.rows[0]
}

const soon = { timeout: 3000, interval: 10 }

it('does not start when a job name has no handler', async () => {
  const queue = openQueue({ url: testDatabase.url })
  const handlers = all(async () => {})
  for (const name of jobNames) {
    const incomplete = { ...handlers }
    Reflect.deleteProperty(incomplete, name)
    await expect(queue.work(incomplete)).rejects.toThrow(`no handler for ${name}`)
  }
})

it('[DB9] a job is taken as soon as it is committed, and is completed', async () => {
  const { startedAt } = await startWorker(async () => {})
  const waits: number[] = []
  for (let count = 0; count < 20; count += 1) {
    const stepId = await promise()
    const committed = performance.now()
    await expect.poll(() => startedAt(stepId), { timeout: 3000, interval: 1 }).toBeDefined()
    waits.push((startedAt(stepId) ?? Infinity) - committed)
    await expect.poll(async () => (await jobOf(stepId))?.state, soon).toBe('completed')
  }
  // Far less than the half second in which it would find a job by itself, on a busy machine too.
  expect(waits.toSorted((a, b) => a - b)[10]).toBeLessThan(250)
})

it('[DB1] a job of an act that throws is never done', async () => {
  const { started } = await startWorker(async () => {})
  const lost = newStep()
  const act = database.store.transactionOn(workspace, async (transaction) => {
    await transaction.addJob({ name: 'steps.keep', stepId: lost })
    throw new Error('changed my mind')
  })
  await expect(act).rejects.toThrow('changed my mind')
  const kept = await promise()
  await expect.poll(() => started.map(({ stepId }) => stepId), soon).toContain(kept)
  expect(started.map(({ stepId }) => stepId)).not.toContain(lost)
})

it('[DB9] a job for later is taken at its moment and not before', async () => {
  const { startedAt } = await startWorker(async () => {})
  const due = [700, 1000, 1250].map((wait) => ({ wait, begun: performance.now() }))
  const steps = await Promise.all(
    due.map(({ wait }) => promise({ notBefore: new Date(Date.now() + wait).toISOString() })),
  )
  await expect.poll(() => steps.every((step) => startedAt(step) !== undefined), soon).toBe(true)
  const late = steps.map(
    (step, index) => (startedAt(step) ?? 0) - (due[index]?.begun ?? 0) - (due[index]?.wait ?? 0),
  )
  for (const by of late) {
    expect(by).toBeGreaterThan(-50)
    expect(by).toBeLessThan(250)
  }
})

it('[DB9] a job of which nobody told the worker is found all the same', async () => {
  const { startedAt } = await startWorker(async () => {})
  const boss = new PgBoss({
    connectionString: testDatabase.url,
    supervise: false,
    schedule: false,
    migrate: false,
  })
  await boss.start()
  const stepId = newStep()
  await boss.send('steps.keep', { name: 'steps.keep', stepId })
  await boss.stop({ graceful: false })
  await expect.poll(() => startedAt(stepId), soon).toBeDefined()
})

it('[DB10] a job that fails is told of and tried again', async () => {
  let tries = 0
  const { failures } = await startWorker(async () => {
    if ((tries += 1) < 2) throw new Error('not today')
  })
  const stepId = await promise()
  await expect.poll(async () => (await jobOf(stepId))?.state, { timeout: 8000 }).toBe('completed')
  expect(failures).toEqual([
    { queue: 'steps.keep', job: { name: 'steps.keep', stepId }, tries: 1, isGivenUp: false },
  ])
})

it('[DB10] a job that failed too often lies with the dead letters', async () => {
  const { failures } = await startWorker(async () => {
    throw new Error('never')
  })
  const stepId = await promise({ notBefore: new Date(Date.now() + 400).toISOString() })
  await client.query(`update pgboss.job set retry_count = retry_limit where data ->> 'stepId' = $1`, [stepId])
  await expect.poll(async () => (await jobOf(stepId, 'dead-jobs'))?.state, soon).toBe('created')
  expect(failures).toMatchObject([{ tries: 21, isGivenUp: true }])
})

it('[DB10] a job of which this version knows nothing is left for one that does', async () => {
  const { started, failures } = await startWorker(async () => {})
  const stepId = newStep()
  const data = JSON.stringify({ name: 'steps.keep', stepId, colour: 'red' })
  await client.query(
    `insert into pgboss.job (name, data, retry_limit, retry_delay) values ('steps.keep', $1, 5, 60)`,
    [data],
  )
  await expect.poll(() => failures.length, soon).toBeGreaterThan(0)
  expect(started).toEqual([])
  await expect.poll(async () => (await jobOf(stepId))?.state, soon).toBe('retry')
})

it('[DB10] a job whose worker was killed is taken up by another', async () => {
  const program = fileURLToPath(new URL('testing/hanging-worker.ts', import.meta.url))
  const child = spawn(process.execPath, [program, testDatabase.url], { stdio: ['ignore', 'pipe', 'inherit'] })
  const stepId = await promise()
  const taken = await new Promise<string>((resolve) =>
    child.stdout.once('data', (text: Buffer) => resolve(String(text))),
  )
  expect(taken).toContain(stepId)
  child.kill('SIGKILL')
  const { startedAt } = await startWorker(async () => {})
  await expect.poll(() => startedAt(stepId), { timeout: 15_000 }).toBeDefined()
  await expect.poll(() => jobOf(stepId), soon).toEqual({ state: 'completed', retries: 1 })
}, 30_000)

it('[DB10] a job that takes long stays with a worker that shows signs of life', async () => {
  const { started } = await startWorker(() => new Promise((resolve) => setTimeout(resolve, 5000)))
  const stepId = await promise()
  await expect.poll(async () => (await jobOf(stepId))?.state, { timeout: 10_000 }).toBe('completed')
  expect(started).toHaveLength(1)
}, 20_000)

it('[DB10] what a worker that fell silent says too late changes nothing', async () => {
  const late = Promise.withResolvers<void>()
  // Its next sign of life would come long after it was given up.
  const silent = await startWorker(() => late.promise, { pulse: 600, concurrency: 1 })
  const stepId = await promise()
  await expect.poll(() => silent.started.length, soon).toBe(1)
  const inTime = Promise.withResolvers<void>()
  const second = await startWorker(() => inTime.promise)
  await expect.poll(() => second.started.length, { timeout: 10_000 }).toBe(1)
  late.resolve()
  await silent.queue.stop()
  expect(await jobOf(stepId)).toEqual({ state: 'active', retries: 1 })
  inTime.resolve()
  await expect.poll(() => jobOf(stepId), soon).toEqual({ state: 'completed', retries: 1 })
}, 20_000)

it('[DB11] a few jobs of one workspace do not wait behind the many of another', async () => {
  const world = new SuiteWorld({ store: database.store, jobs: async () => [], news: async () => [] })
  const other = (await world.actor()).workspaceId
  const crowd = Array.from({ length: 80 }, newStep)
  await database.store.transactionOn(workspace, async (transaction) => {
    for (const stepId of crowd) await transaction.addJob({ name: 'steps.keep', stepId })
  })
  const few = await Promise.all([1, 2, 3].map(() => promise({ workspace: other })))
  const { started } = await startWorker(() => new Promise((resolve) => setTimeout(resolve, 20)), {
    concurrency: 4,
  })
  await expect.poll(() => started.length, { timeout: 15_000 }).toBe(83)
  const places = few.map((step) => started.findIndex(({ stepId }) => stepId === step))
  expect(Math.max(...places)).toBeLessThan(20)
}, 20_000)

it('a queue that stops lets its jobs end and takes no more', async () => {
  const { queue, started } = await startWorker(() => new Promise((resolve) => setTimeout(resolve, 300)))
  const first = await promise()
  await expect.poll(() => started.length, soon).toBe(1)
  await queue.stop()
  expect((await jobOf(first))?.state).toBe('completed')
  const second = await promise()
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(started).toHaveLength(1)
  expect((await jobOf(second))?.state).toBe('created')
})
