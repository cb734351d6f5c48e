import type { StepId } from '@atelier/kernel'
import { providerTrouble } from '@atelier/testkit/fakes/fake-provider'
import {
  deliverRun,
  presentRun,
  startRun,
  submitRun,
  testWorld,
  type TestWorld,
} from '@atelier/testkit/fakes/test-world'
import { expect, it } from 'vitest'
import { trashAsset } from '../assets/trash-asset.ts'
import { keepDelivery } from './keep-delivery.ts'
import { recordEvent } from './record-event.ts'
import { runView } from './run-view.ts'
import { submitStep } from './submit-step.ts'

it('[RUN8] a run that waits shows what it promises, in the shape that it will have', async () => {
  const world = await testWorld()
  const { step } = await startRun(world, { values: { count: 2, size: 'portrait_16_9' } })
  expect(await viewOf(world, step.id)).toMatchObject({
    status: 'queued',
    progress: 0,
    queuePosition: null,
    images: [
      { state: 'expected', kind: 'image', width: 576, height: 1024, url: null, asset: null },
      { state: 'expected', width: 576, height: 1024 },
    ],
    model: { id: 'fal-ai/flux/dev', name: 'FLUX.1 [dev]' },
    prompt: 'a fox',
    inputs: { prompt: 'a fox', count: 2, size: 'portrait_16_9' },
    price: { quoted: 2_000, charged: null },
    error: null,
    waiting: null,
    finishedAt: null,
  })
})

it('[RUN8] a run in the provider’s queue shows its place there, and how far it is once it runs', async () => {
  const world = await testWorld()
  const { stepId, attempt, requestId } = await submitRun(world)
  await recordEvent(world.context, stepId, { type: 'queued', attempt, requestId, position: 7 })
  expect(await viewOf(world, stepId)).toMatchObject({ status: 'queued', queuePosition: 7 })
  await recordEvent(world.context, stepId, { type: 'progressed', attempt, requestId, progress: 0.25 })
  expect(await viewOf(world, stepId)).toMatchObject({
    status: 'running',
    queuePosition: null,
    progress: 0.25,
  })
})

it('[RUN8] a run whose provider is busy says why it waits', async () => {
  const world = await testWorld()
  const { step } = await startRun(world)
  const { failure } = providerTrouble('throttled')
  world.provider.answer({ type: 'refused', failure })
  await submitStep(world.context, step.id)
  expect(await viewOf(world, step.id)).toMatchObject({
    status: 'queued',
    error: null,
    waiting: { type: failure.type, message: failure.message, fields: [] },
  })
})

it('[RUN8] results on their way can be looked at where they are; kept ones are ours', async () => {
  const world = await testWorld()
  const { run, stepId, delivery } = await deliverRun(world, 1, {
    values: { count: 1, size: { width: 512, height: 640 } },
  })
  expect(await viewOf(world, stepId)).toMatchObject({
    status: 'running',
    images: [{ state: 'arriving', width: 512, height: 640, url: delivery.files[0]?.url, asset: null }],
  })
  await keepDelivery(world.context, stepId)
  const view = await viewOf(world, stepId)
  const [asset] = await world.context.store.assetsOfRuns(world.ada.workspaceId, [run.id])
  expect(view).toMatchObject({
    status: 'completed',
    progress: 1,
    price: { charged: 1_000 },
    finishedAt: '2026-03-01T12:00:00.000Z',
  })
  expect(view.images).toMatchObject([
    {
      state: 'kept',
      width: 1024,
      height: 768,
      url: asset && world.objects.link(asset.object.key),
      asset: { id: asset?.id, seed: 42 },
    },
  ])
})

it('[RUN8] a result in the trash is not shown with its run', async () => {
  const world = await testWorld()
  const { run, stepId } = await deliverRun(world, 2)
  await keepDelivery(world.context, stepId)
  const [first, second] = await world.context.store.assetsOfRuns(world.ada.workspaceId, [run.id])
  if (!first) throw new Error('nothing was kept')
  await trashAsset(world.context, world.ada, { id: first.id })
  expect((await viewOf(world, stepId)).images.map(({ asset }) => asset?.id)).toEqual([second?.id])
})

it('[RUN8] a failed run shows its reason, with the inputs that it is about, and no results', async () => {
  const world = await testWorld()
  const { stepId, attempt, requestId } = await submitRun(world)
  const failure = {
    ...providerTrouble('rejected').failure,
    fields: [{ path: 'prompt', message: 'Not this' }],
  }
  await recordEvent(world.context, stepId, { type: 'refused-by-model', attempt, requestId, failure })
  expect(await viewOf(world, stepId)).toMatchObject({
    status: 'failed',
    images: [],
    error: { type: failure.type, message: failure.message, fields: failure.fields },
    price: { quoted: 1_000, charged: 0 },
  })
})

it('[RUN8] a video promises one result, whose shape only the provider knows', async () => {
  const world = await testWorld()
  const { step } = await startRun(world, {
    model: 'fal-ai/wan/v2.2-a14b/image-to-video',
    values: { image: `asset_${'0'.repeat(32)}` },
  })
  expect((await viewOf(world, step.id)).images).toEqual([
    { state: 'expected', kind: 'video', width: null, height: null, url: null, asset: null },
  ])
})

async function viewOf(world: TestWorld, stepId: StepId) {
  const { run } = await presentRun(world, stepId)
  return runView(run, await world.context.store.assetsOfRuns(run.workspaceId, [run.id]), world.objects)
}
