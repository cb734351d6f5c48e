import { Crash, crashAt } from '@atelier/testkit/fakes/crash-at'
import { fakeVideo } from '@atelier/testkit/fakes/fake-media'
import { providerTrouble } from '@atelier/testkit/fakes/fake-provider'
import { deliverRun, presentRun, stateAt, testWorld, type TestWorld } from '@atelier/testkit/fakes/test-world'
import { describe, expect, it } from 'vitest'
import type { ProviderTrouble } from '../ports/provider.ts'
import { keepDelivery } from './keep-delivery.ts'

const page = new TextEncoder().encode('<html>Not found</html>')

it('[ACT5] results become assets that know where they come from, and the run is charged', async () => {
  const { world, run, stepId, attempt, requestId } = await delivered(2)
  expect(await keepDelivery(world.context, stepId)).toEqual({ ok: true, value: undefined })
  const assets = await world.context.store.assetsOfRuns(world.ada.workspaceId, [run.id])
  expect(assets).toMatchObject(
    [0, 1].map((index) => ({
      workspaceId: world.ada.workspaceId,
      kind: 'image',
      width: 1024,
      height: 768,
      previews: [{ width: 512, height: 384 }],
      createdAt: '2026-03-01T12:00:00.000Z',
      trashedAt: null,
      origin: {
        runId: run.id,
        stepId,
        index,
        model: 'fal-ai/flux/dev',
        prompt: 'a fox',
        values: { count: 2 },
        seed: 42,
        requestId,
        parents: [],
        simulated: true,
      },
    })),
  )
  expect(assets.every((asset) => world.objects.kept.has(asset.object.key))).toBe(true)
  const after = await presentRun(world, stepId)
  expect(after.run).toMatchObject({ charged: 2_000, finishedAt: '2026-03-01T12:00:00.000Z' })
  expect(after.step.state).toEqual({ at: 'succeeded', outputs: assets.map(({ id }) => id) })
  expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 98_000, held: 0 })
  expect(world.written.news).toEqual(
    expect.arrayContaining([{ type: 'assets' }, { type: 'credits' }, { type: 'run', runId: run.id }]),
  )
  expect(await world.context.store.stepOfAttempt(attempt)).toBe(stepId)
})

it('[CR6] what the provider took is written down in dollars with the charge', async () => {
  const { world, stepId } = await delivered(2)
  await keepDelivery(world.context, stepId)
  expect(world.written.movements.at(-1)).toMatchObject({
    kind: 'charge',
    postings: [
      { currency: 'credits', account: 'held', amount: -2_000 },
      { currency: 'credits', account: 'spent', amount: 2_000 },
      { currency: 'dollars', account: 'provider-cost', amount: 50_000 },
      { currency: 'dollars', account: 'provider-due', amount: -50_000 },
    ],
  })
})

it('[ACT5] a video is kept with its length and the image that it was made of', async () => {
  const world = await testWorld()
  const first = await deliverRun(world)
  await keepDelivery(world.context, first.stepId)
  const [image = ''] = (await stateAt(world, first.stepId, 'succeeded')).outputs
  const { run, stepId, delivery } = await deliverRun(world, 1, {
    model: 'fal-ai/wan/v2.2-a14b/image-to-video',
    values: { image },
  })
  for (const { url } of delivery.files) world.downloads.serve(url, fakeVideo('fox'))
  await keepDelivery(world.context, stepId)
  const [asset] = await world.context.store.assetsOfRuns(world.ada.workspaceId, [run.id])
  expect(asset).toMatchObject({
    kind: 'video',
    duration: 5,
    object: { contentType: 'video/mp4' },
    origin: { parents: [image] },
  })
})

describe('[ACT5] repeated', () => {
  it.each(['mid-download', 'before-settle'] as const)(
    'after a crash (%s) it keeps each result once and charges once',
    async (moment) => {
      const { world, run, stepId } = await delivered(4)
      world.failAt(crashAt(moment, 2))
      await expect(keepDelivery(world.context, stepId)).rejects.toThrow(Crash)
      await expect(keepDelivery(world.context, stepId)).rejects.toThrow(Crash)
      await stateAt(world, stepId, 'delivered')
      expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({
        available: 96_000,
        held: 4_000,
      })
      await keepDelivery(world.context, stepId)
      await expectKeptOnce(world, run.id, 4)
    },
  )

  it('by several workers at once it keeps each result once and charges once', async () => {
    const { world, run, stepId } = await delivered(4)
    await Promise.all(Array.from({ length: 5 }, () => keepDelivery(world.context, stepId)))
    await expectKeptOnce(world, run.id, 4)
  })

  it('after it is done it does nothing', async () => {
    const { world, run, stepId } = await delivered(1)
    await keepDelivery(world.context, stepId)
    const opened = world.downloads.opened.length
    expect(await keepDelivery(world.context, stepId)).toEqual({ ok: true, value: undefined })
    expect(world.downloads.opened).toHaveLength(opened)
    await expectKeptOnce(world, run.id, 1)
  })
})

describe('[RUN9] of four files', () => {
  it.each([
    ['is not a picture', page],
    ['is gone', providerTrouble('lost')],
    ['is refused', providerTrouble('rejected')],
  ] as const)('one %s: three are kept, and three are charged', async (_what, answer) => {
    const { world, run, stepId } = await delivered(4)
    serve(world, 1, answer)
    expect(await keepDelivery(world.context, stepId)).toEqual({ ok: true, value: undefined })
    await expectKeptOnce(world, run.id, 3)
    const assets = await world.context.store.assetsOfRuns(world.ada.workspaceId, [run.id])
    expect(assets.map(({ origin }) => origin.index)).toEqual([0, 2, 3])
    expect(world.objects.staged.size).toBe(0)
  })

  it('none can be used: the step fails, and everything is released', async () => {
    const { world, run, stepId } = await delivered(4)
    for (const index of [0, 1, 2, 3]) serve(world, index, page)
    expect(await keepDelivery(world.context, stepId)).toEqual({ ok: true, value: undefined })
    expect(await stateAt(world, stepId, 'failed')).toMatchObject({ failure: { type: 'unusable_result' } })
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
    expect((await presentRun(world, stepId)).run).toMatchObject({
      id: run.id,
      charged: 0,
      finishedAt: '2026-03-01T12:00:00.000Z',
    })
    expect(world.objects.staged.size).toBe(0)
  })
})

it('[RUN9] a delivery without a file fails the step, and nothing is charged', async () => {
  const { world, stepId } = await delivered(0, { count: 1 })
  await keepDelivery(world.context, stepId)
  expect(await stateAt(world, stepId, 'failed')).toMatchObject({ failure: { type: 'no_media_generated' } })
  expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
})

it('[RUN9] more files than were promised are kept, and no more is charged than was quoted', async () => {
  const { world, run, stepId } = await delivered(3, { count: 2 })
  await keepDelivery(world.context, stepId)
  expect(await world.context.store.assetsOfRuns(world.ada.workspaceId, [run.id])).toHaveLength(3)
  expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 98_000, held: 0 })
})

describe('[ACT5] trouble that may pass', () => {
  it.each(['unavailable', 'throttled'] as const)(
    'is handed back to the job (%s), and the step waits for the next try',
    async (kind) => {
      const { world, run, stepId } = await delivered(4)
      serve(world, 2, providerTrouble(kind))
      expect(await keepDelivery(world.context, stepId)).toMatchObject({
        ok: false,
        failure: { code: 'runs/file-not-kept', again: true, failure: { kind } },
      })
      await stateAt(world, stepId, 'delivered')
      expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({
        available: 96_000,
        held: 4_000,
      })
      serve(world, 2, new TextEncoder().encode('picture at last'))
      await keepDelivery(world.context, stepId)
      await expectKeptOnce(world, run.id, 4)
    },
  )

  it('in the middle of a file is thrown to the job as it came', async () => {
    const { world, run, stepId } = await delivered(2)
    serve(world, 1, new Error('socket hang up'))
    await expect(keepDelivery(world.context, stepId)).rejects.toThrow('socket hang up')
    await stateAt(world, stepId, 'delivered')
    serve(world, 1, new TextEncoder().encode('picture at last'))
    await keepDelivery(world.context, stepId)
    await expectKeptOnce(world, run.id, 2)
  })
})

describe('[ACT7] a result whose files stay out of reach', () => {
  it('is given up six minutes after the deadline: credits go back, and the provider’s request is written down', async () => {
    const { world, run, stepId } = await delivered(1)
    serve(world, 0, providerTrouble('unavailable'))
    const seconds = (Date.parse(run.steps[0]?.deadline ?? '') - world.context.clock.now().getTime()) / 1000
    world.clock.advance(seconds + 5 * 60)
    expect(await keepDelivery(world.context, stepId)).toMatchObject({ ok: false })
    world.clock.advance(61)
    expect(await keepDelivery(world.context, stepId)).toEqual({ ok: true, value: undefined })
    await stateAt(world, stepId, 'failed')
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
    expect(world.orphans()).toHaveLength(1)
  })
})

async function delivered(count: number, promised: { count: number } = { count }) {
  const world = await testWorld()
  return { world, ...(await deliverRun(world, count, { values: promised })) }
}

function serve(world: TestWorld, index: number, answer: Uint8Array | ProviderTrouble | Error): void {
  world.downloads.serve(`https://files.provider.test/${index}.png`, answer)
}

async function expectKeptOnce(
  world: TestWorld,
  runId: Awaited<ReturnType<typeof deliverRun>>['run']['id'],
  count: number,
): Promise<void> {
  const assets = await world.context.store.assetsOfRuns(world.ada.workspaceId, [runId])
  expect(assets).toHaveLength(count)
  expect(new Set(assets.map((asset) => asset.object.key)).size).toBe(count)
  expect(world.written.movements.filter(({ kind }) => kind === 'charge')).toHaveLength(1)
  expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({
    available: 100_000 - count * 1_000,
    held: 0,
  })
  expect(await world.context.store.run(world.ada.workspaceId, runId)).toMatchObject({
    charged: count * 1_000,
  })
}
