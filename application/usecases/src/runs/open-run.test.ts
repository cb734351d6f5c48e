import { oneNodeDocument } from '@atelier/graph'
import { RequestKey } from '@atelier/kernel'
import { providerTrouble } from '@atelier/testkit/fakes/fake-provider'
import { startRun, submitRun, testWorld } from '@atelier/testkit/fakes/test-world'
import { expect, it } from 'vitest'
import { openRun } from './open-run.ts'
import { recordEvent } from './record-event.ts'

const key = RequestKey.parse('one-intent-of-a-person')
const fox = oneNodeDocument('fal-ai/flux/dev', { prompt: 'a fox', count: 2 })

it('[RUN3] a run starts under a hold of its quote, with a job to submit it, in one transaction', async () => {
  const world = await testWorld()
  const opened = await openRun(world.context, world.ada, { document: fox, key })
  if (!opened.ok) throw new Error(opened.failure.code)
  const [step] = opened.value.steps
  expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 98_000, held: 2_000 })
  expect(await world.context.store.run(world.ada.workspaceId, opened.value.id)).toEqual(opened.value)
  expect(world.written.jobs).toEqual([{ name: 'steps.submit', stepId: step?.id }])
  expect(world.written.news).toContainEqual({ type: 'run', runId: opened.value.id })
})

it('[RUN3] a second click with the same key starts no second run', async () => {
  const world = await testWorld()
  const first = await openRun(world.context, world.ada, { document: fox, key })
  const second = await openRun(world.context, world.ada, { document: fox, key })
  expect(second).toEqual(first)
  expect(world.written.jobs).toHaveLength(1)
  expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 98_000, held: 2_000 })
})

it('[RUN3] ten clicks at once are one run', async () => {
  const world = await testWorld()
  const opened = await Promise.all(
    Array.from({ length: 10 }, () => openRun(world.context, world.ada, { document: fox, key })),
  )
  expect(new Set(opened.map((each) => (each.ok ? each.value.id : each.failure.code))).size).toBe(1)
  expect(world.written.jobs).toHaveLength(1)
  expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 98_000, held: 2_000 })
})

it('[RUN12] the order of the values is no difference', async () => {
  const world = await testWorld()
  const first = await openRun(world.context, world.ada, { document: fox, key })
  const turned = oneNodeDocument('fal-ai/flux/dev', { count: 2, prompt: 'a fox' })
  expect(await openRun(world.context, world.ada, { document: turned, key })).toEqual(first)
})

it('[RUN3] the same key for something else is refused, and the first run stays as it is', async () => {
  const world = await testWorld()
  await openRun(world.context, world.ada, { document: fox, key })
  const owl = oneNodeDocument('fal-ai/flux/dev', { prompt: 'an owl' })
  expect(await openRun(world.context, world.ada, { document: owl, key })).toEqual({
    ok: false,
    failure: { code: 'runs/key-reused' },
  })
  expect(world.written.jobs).toHaveLength(1)
})

it('[RUN3] another person may have the same key', async () => {
  const world = await testWorld()
  const hers = await openRun(world.context, world.ada, { document: fox, key })
  const his = await openRun(world.context, world.bob, { document: fox, key })
  if (!hers.ok || !his.ok) throw new Error('both should have started')
  expect(his.value.id).not.toBe(hers.value.id)
  expect(his.value.workspaceId).toBe(world.bob.workspaceId)
})

it('[CR3] without enough credits nothing is written, and the answer says what is missing and until when', async () => {
  const world = await testWorld()
  const many = {
    model: 'fal-ai/wan/v2.2-a14b/image-to-video',
    values: { image: `asset_${'0'.repeat(32)}`, frames: 161 },
  }
  await startRun(world, many)
  await startRun(world, many)
  const before = {
    ...(await world.context.store.balance(world.ada.workspaceId)),
    jobs: [...world.written.jobs],
    movements: [...world.written.movements],
  }
  const third = await openRun(world.context, world.ada, {
    document: oneNodeDocument(many.model, { prompt: 'a fox', ...many.values }),
    key,
  })
  expect(third).toEqual({
    ok: false,
    failure: {
      code: 'credits/insufficient',
      missing: 20_750,
      needed: 40_250,
      available: 19_500,
      renewsAt: '2026-04-01T12:00:00.000Z',
    },
  })
  expect({
    ...(await world.context.store.balance(world.ada.workspaceId)),
    jobs: world.written.jobs,
    movements: world.written.movements,
  }).toEqual(before)
  expect(await world.context.store.activeRuns(world.ada.workspaceId)).toHaveLength(2)
})

it('[CR2] sixty clicks at once spend no more than there is', async () => {
  const world = await testWorld()
  const results = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      openRun(world.context, world.ada, { document: fox, key: RequestKey.parse(`click-${index + 1000}`) }),
    ),
  )
  expect(results.filter((each) => each.ok)).toHaveLength(50)
  expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 0, held: 100_000 })
})

it('[ACT6] nothing starts before the address is verified, and nothing is granted', async () => {
  const world = await testWorld()
  const unverified = { ...world.ada, emailVerified: false }
  expect(await openRun(world.context, unverified, { document: fox, key })).toEqual({
    ok: false,
    failure: { code: 'accounts/unverified' },
  })
  expect(world.written).toMatchObject({ jobs: [], movements: [], news: [] })
})

it('[RUN2] a document that its models refuse holds nothing', async () => {
  const world = await testWorld()
  const wrong = oneNodeDocument('fal-ai/flux/dev', { prompt: 'a fox', count: 9 })
  expect(await openRun(world.context, world.ada, { document: wrong, key })).toMatchObject({
    ok: false,
    failure: { code: 'inputs/invalid' },
  })
  expect(world.written).toMatchObject({ jobs: [], movements: [] })
})

it('[CR4] after a month a run is paid from the new month’s credits; what was left of the old month is gone', async () => {
  const world = await testWorld()
  await startRun(world, { values: { count: 4 } })
  world.clock.advance(31 * 86_400)
  await startRun(world)
  expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 99_000, held: 5_000 })
  expect(world.written.movements.map(({ kind }) => kind)).toEqual([
    'grant',
    'hold',
    'expiry',
    'grant',
    'hold',
  ])
})

it('[CR7] a run of last month that fails gives nothing back to this month', async () => {
  const world = await testWorld()
  const { stepId, attempt, requestId } = await submitRun(world, { values: { count: 4 } })
  world.clock.advance(31 * 86_400)
  await recordEvent(world.context, stepId, {
    type: 'refused-by-model',
    attempt,
    requestId,
    failure: providerTrouble('rejected').failure,
  })
  expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
  expect(world.written.movements.at(-1)).toMatchObject({
    kind: 'release',
    postings: [
      { account: 'held', amount: -4_000 },
      { account: 'expired', amount: 4_000 },
    ],
  })
})

it('[ACT8] a document without nodes is refused before anything is written', async () => {
  const world = await testWorld()
  const request = {
    document: { format: 1, nodes: {}, wires: {} },
    key: RequestKey.parse('an-empty-one'),
  } as const
  expect(await openRun(world.context, world.ada, request)).toMatchObject({
    ok: false,
    failure: { code: 'inputs/invalid' },
  })
  expect(world.written.movements).toEqual([])
})
