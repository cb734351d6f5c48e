import type { StepEvent } from '@atelier/runs'
import { providerTrouble } from '@atelier/testkit/fakes/fake-provider'
import { deliverRun, presentRun, startRun, submitRun, testWorld } from '@atelier/testkit/fakes/test-world'
import { describe, expect, it } from 'vitest'
import { recordEvent } from './record-event.ts'

describe('[RUN1] an event', () => {
  it('that moves a step writes state, jobs and news together', async () => {
    const world = await testWorld()
    const { run, stepId, attempt, requestId } = await submitRun(world)
    const before = { jobs: world.written.jobs.length, news: world.written.news.length }
    const recorded = await recordEvent(world.context, stepId, {
      type: 'progressed',
      attempt,
      requestId,
      progress: 0.5,
    })
    expect(recorded).toEqual({ outcome: 'moved', ...(await presentRun(world, stepId)) })
    expect(world.written.jobs).toHaveLength(before.jobs)
    expect(world.written.news.slice(before.news)).toEqual([{ type: 'run', runId: run.id }])
  })

  it('that comes too late writes nothing', async () => {
    const world = await testWorld()
    const { stepId, attempt, requestId } = await deliverRun(world)
    const before = await presentRun(world, stepId)
    const { jobs, news } = world.written
    const counts = [jobs.length, news.length]
    expect(await recordEvent(world.context, stepId, { type: 'progressed', attempt, requestId })).toEqual({
      outcome: 'stale',
    })
    expect(await presentRun(world, stepId)).toEqual(before)
    expect([jobs.length, news.length]).toEqual(counts)
  })

  it('that contradicts what is known writes nothing', async () => {
    const world = await testWorld()
    const { stepId, attempt } = await submitRun(world)
    const before = await presentRun(world, stepId)
    expect(
      await recordEvent(world.context, stepId, { type: 'progressed', attempt, requestId: 'another' }),
    ).toEqual({ outcome: 'conflict' })
    expect(await presentRun(world, stepId)).toEqual(before)
  })

  it('of a step that nobody knows is nothing', async () => {
    const world = await testWorld()
    const { step } = await startRun(await testWorld())
    expect(await recordEvent(world.context, step.id, { type: 'deadline-passed' })).toEqual({
      outcome: 'absent',
    })
  })

  it('is taken back as a whole when its transaction fails', async () => {
    const world = await testWorld()
    const { stepId, attempt, requestId } = await submitRun(world)
    const before = await presentRun(world, stepId)
    const { store } = world.context
    const failing: typeof store = {
      ...store,
      transactionOn: (workspace, work) =>
        store.transactionOn(workspace, async (transaction) => {
          await work(transaction)
          throw new Error('the database went away')
        }),
    }
    const failed: StepEvent = {
      type: 'refused-by-model',
      attempt,
      requestId,
      failure: providerTrouble('rejected').failure,
    }
    await expect(recordEvent({ store: failing }, stepId, failed)).rejects.toThrow('went away')
    expect(await presentRun(world, stepId)).toEqual(before)
    expect(await store.balance(world.ada.workspaceId)).toEqual({ available: 99_000, held: 1_000 })
    expect(await recordEvent(world.context, stepId, failed)).toMatchObject({ outcome: 'moved' })
    expect(await store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
  })
})

it('[CR6] the end of a run is settled once, however often it is reported', async () => {
  const world = await testWorld()
  const { stepId, attempt, requestId } = await submitRun(world)
  const failed: StepEvent = {
    type: 'refused-by-model',
    attempt,
    requestId,
    failure: providerTrouble('rejected').failure,
  }
  const outcomes = await Promise.all(
    [failed, failed, failed].map((event) => recordEvent(world.context, stepId, event)),
  )
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['moved', 'stale', 'stale'])
  expect(world.written.movements.map(({ kind }) => kind)).toEqual(['grant', 'hold', 'release'])
  expect((await presentRun(world, stepId)).run).toMatchObject({
    charged: 0,
    finishedAt: '2026-03-01T12:00:00.000Z',
  })
})

it('[RUN11] the same result for a step that is over is written down once and told to nobody', async () => {
  const world = await testWorld()
  const { stepId, attempt, requestId, delivery } = await deliverRun(world)
  await recordEvent(world.context, stepId, { type: 'not-kept', failure: providerTrouble('unknown').failure })
  const news = world.written.news.length
  for (let times = 0; times < 2; times += 1) {
    expect(
      await recordEvent(world.context, stepId, { type: 'delivered', attempt, requestId, delivery }),
    ).toEqual({ outcome: 'stale' })
  }
  expect(world.written.news).toHaveLength(news)
  expect(world.orphans()).toMatchObject([{ requestId, attempt }])
})
