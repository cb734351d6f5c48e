import { RequestKey } from '@atelier/kernel'
import { deliverRun, stateAt, testWorld, type TestWorld } from '@atelier/testkit/fakes/test-world'
import { expect, it } from 'vitest'
import { keepDelivery } from './keep-delivery.ts'
import { startGeneration } from './start-generation.ts'

const key = RequestKey.parse('generate-once')
const dev = { task: 'text-to-image' as const, modelId: 'fal-ai/flux/dev', key }
const video = { task: 'image-to-video' as const, modelId: 'fal-ai/wan/v2.2-a14b/image-to-video', key }

it('[RUN3] a generation is a run of one node, and asking again with the same key answers the same run', async () => {
  const world = await testWorld()
  const first = await startGeneration(world.context, world.ada, { ...dev, values: { prompt: 'a fox' } })
  expect(first).toMatchObject({
    ok: true,
    value: { status: 'queued', prompt: 'a fox', price: { quoted: 1_000, charged: null } },
  })
  // A default that is spelt out is the same intent.
  const again = await startGeneration(world.context, world.ada, {
    ...dev,
    values: { prompt: 'a fox ', count: 1 },
  })
  expect(again).toEqual(first)
  expect(world.written.jobs).toHaveLength(1)
})

it('[RUN3] the key of another generation is refused', async () => {
  const world = await testWorld()
  await startGeneration(world.context, world.ada, { ...dev, values: { prompt: 'a fox' } })
  const other = await startGeneration(world.context, world.ada, { ...dev, values: { prompt: 'an owl' } })
  expect(other).toEqual({ ok: false, failure: { code: 'runs/key-reused' } })
})

it('[RUN2] wrong inputs, unknown models and models for something else are refused before anything is held', async () => {
  const world = await testWorld()
  expect(
    await startGeneration(world.context, world.ada, { ...dev, values: { prompt: 'a', nope: 1 } }),
  ).toMatchObject({ failure: { code: 'inputs/invalid', issues: [{ path: 'nope' }] } })
  expect(
    await startGeneration(world.context, world.ada, { ...dev, modelId: 'nobody/nothing', values: {} }),
  ).toEqual({ ok: false, failure: { code: 'models/unknown', model: 'nobody/nothing' } })
  expect(
    await startGeneration(world.context, world.ada, { ...dev, task: 'image-to-video', values: {} }),
  ).toMatchObject({ failure: { code: 'inputs/invalid', issues: [{ path: 'modelId' }] } })
  expect(world.written).toMatchObject({ jobs: [], movements: [] })
})

it('[RUN2] an image of one’s own can be set in motion', async () => {
  const world = await testWorld()
  const image = await keptImage(world)
  const started = await startGeneration(world.context, world.ada, {
    ...video,
    values: { image, prompt: 'it blinks' },
  })
  expect(started).toMatchObject({ ok: true, value: { inputs: { image }, price: { quoted: 20_250 } } })
})

it('[RUN2] another workspace’s image is answered like one that does not exist, and nothing is held', async () => {
  const world = await testWorld()
  const image = await keptImage(world)
  const movements = world.written.movements.length
  const answer = await startGeneration(world.context, world.bob, {
    ...video,
    values: { image, prompt: 'it blinks' },
  })
  expect(answer).toEqual({
    ok: false,
    failure: {
      code: 'inputs/invalid',
      issues: [{ path: 'image', message: 'There is no such image in your gallery' }],
    },
  })
  const nobodys = await startGeneration(world.context, world.bob, {
    ...video,
    values: { image: `asset_${'f'.repeat(32)}`, prompt: 'it blinks' },
  })
  expect(nobodys).toEqual(answer)
  expect(world.written.movements).toHaveLength(movements)
})

async function keptImage(world: TestWorld): Promise<string> {
  const { stepId } = await deliverRun(world)
  await keepDelivery(world.context, stepId)
  const [image] = (await stateAt(world, stepId, 'succeeded')).outputs
  if (!image) throw new Error('no image was kept')
  return image
}
