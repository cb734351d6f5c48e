import { AssetId } from '@atelier/kernel'
import { crashAt, Crash } from '@atelier/testkit/fakes/crash-at'
import { providerTrouble } from '@atelier/testkit/fakes/fake-provider'
import {
  deliverRun,
  presentStep,
  startRun,
  stateAt,
  testWorld,
  type TestWorld,
} from '@atelier/testkit/fakes/test-world'
import { describe, expect, it } from 'vitest'
import { keepDelivery } from './keep-delivery.ts'
import { submitStep } from './submit-step.ts'

const video = 'fal-ai/wan/v2.2-a14b/image-to-video'

describe('the provider', () => {
  it('[RUN4] accepts: the request is known, bound to its attempt and watched', async () => {
    const world = await testWorld()
    const { run, step } = await startRun(world, { values: { count: 2 } })
    const submitted = await submitStep(world.context, step.id)
    const { attempt } = await stateAt(world, step.id, 'submitted')
    expect(submitted).toMatchObject({
      id: step.id,
      state: { at: 'submitted', attempt, requestId: 'request-1' },
    })
    expect(world.provider.submissions).toEqual([
      { attempt, model: 'fal-ai/flux/dev', values: run.steps[0]?.values, files: new Map() },
    ])
    expect(world.written.jobs.at(-1)).toEqual({ name: 'steps.watch', stepId: step.id, looks: 0 })
    expect(await world.context.store.stepOfAttempt(attempt)).toBe(step.id)
  })

  it('[RUN5] is busy: the step waits for its next turn, and the credits stay held', async () => {
    const world = await testWorld()
    const { step } = await startRun(world)
    world.provider.answer({ type: 'refused', failure: providerTrouble('throttled').failure })
    expect(await submitStep(world.context, step.id)).toBeNull()
    const notBefore = '2026-03-01T12:00:01.000Z'
    expect((await presentStep(world, step.id)).state).toMatchObject({
      at: 'waiting',
      notBefore,
      because: { kind: 'throttled' },
    })
    expect(world.written.jobs.at(-1)).toEqual({ name: 'steps.submit', stepId: step.id, notBefore })
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({
      available: 99_000,
      held: 1_000,
    })
    await submitStep(world.context, step.id)
    expect((await presentStep(world, step.id)).state).toMatchObject({ at: 'submitted' })
    const [first, second] = world.provider.submissions
    expect(first?.attempt).not.toBe(second?.attempt)
  })

  it('[RUN5] refuses the inputs: the step fails at once and everything is released', async () => {
    const world = await testWorld()
    const { step } = await startRun(world)
    const { failure } = providerTrouble('rejected')
    world.provider.answer({ type: 'refused', failure })
    await submitStep(world.context, step.id)
    expect(await stateAt(world, step.id, 'failed')).toEqual({ at: 'failed', failure })
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
    expect(world.written.movements.at(-1)?.kind).toBe('release')
  })

  it('[RUN4] is not heard: the step waits to be told, with its credits held, and is not sent again', async () => {
    const world = await testWorld()
    const { step } = await startRun(world)
    world.provider.answer({ type: 'lost' })
    expect(await submitStep(world.context, step.id)).toBeNull()
    await stateAt(world, step.id, 'unanswered')
    await submitStep(world.context, step.id)
    expect(world.provider.submissions).toHaveLength(1)
    expect(world.written.jobs.at(-1)).toEqual({ name: 'steps.watch', stepId: step.id, looks: 0 })
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({
      available: 99_000,
      held: 1_000,
    })
  })
})

it('[RUN4] the attempt is kept before the request leaves', async () => {
  const world = await testWorld()
  const { step } = await startRun(world)
  let known: string | null = null
  world.provider.answer(async () => {
    const { attempt } = await stateAt(world, step.id, 'submitting')
    known = await world.context.store.stepOfAttempt(attempt)
    return { type: 'accepted', requestId: 'request-1' }
  })
  await submitStep(world.context, step.id)
  expect(known).toBe(step.id)
})

it.each(['after-post', 'before-recording-reply'] as const)(
  '[RUN4] a worker that finds a submit under way whose worker died (%s) never sends it again',
  async (moment) => {
    const world = await testWorld()
    const { step } = await startRun(world)
    world.failAt(crashAt(moment))
    await expect(submitStep(world.context, step.id)).rejects.toThrow(Crash)
    await stateAt(world, step.id, 'submitting')
    expect(await submitStep(world.context, step.id)).toBeNull()
    await stateAt(world, step.id, 'unanswered')
    await submitStep(world.context, step.id)
    expect(world.provider.submissions).toHaveLength(1)
    expect(world.written.jobs.at(-1)).toEqual({ name: 'steps.watch', stepId: step.id, looks: 0 })
  },
)

it('[RUN4] ten submit jobs at once send one request', async () => {
  const world = await testWorld()
  const { step } = await startRun(world)
  await Promise.all(Array.from({ length: 10 }, () => submitStep(world.context, step.id)))
  expect(world.provider.submissions).toHaveLength(1)
})

it('[RUN4] a second submit job after the first does nothing', async () => {
  const world = await testWorld()
  const { step } = await startRun(world)
  await submitStep(world.context, step.id)
  const { jobs } = world.written
  const before = [await presentStep(world, step.id), jobs.length]
  expect(await submitStep(world.context, step.id)).toBeNull()
  expect([await presentStep(world, step.id), jobs.length]).toEqual(before)
  expect(world.provider.submissions).toHaveLength(1)
})

it('[RUN5] an answer that comes after the submit was given up as lost still counts', async () => {
  const world = await testWorld()
  const { step } = await startRun(world)
  world.provider.answer(async () => {
    await submitStep(world.context, step.id)
    await stateAt(world, step.id, 'unanswered')
    return { type: 'refused', failure: providerTrouble('throttled').failure }
  })
  await submitStep(world.context, step.id)
  expect(await stateAt(world, step.id, 'waiting')).toMatchObject({ because: { kind: 'throttled' } })
})

it('[RUN7] a step that waited past its deadline is not sent any more', async () => {
  const world = await testWorld()
  const { step } = await startRun(world)
  world.clock.advance(600)
  await submitStep(world.context, step.id)
  expect(await stateAt(world, step.id, 'failed')).toMatchObject({ failure: { kind: 'timeout' } })
  expect(world.provider.submissions).toEqual([])
  expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
})

it('a submit job of a step that nobody knows does nothing', async () => {
  const world = await testWorld()
  const { step } = await startRun(await testWorld())
  expect(await submitStep(world.context, step.id)).toBeNull()
})

describe('an input image', () => {
  it('is brought to the provider first, under the address that the submit carries', async () => {
    const { world, image, step } = await startVideo()
    await submitStep(world.context, step.id)
    const asset = await world.context.store.asset(world.ada.workspaceId, image)
    expect(world.provider.uploads).toEqual([{ name: asset?.object.key, contentType: 'image/png' }])
    expect(world.provider.submissions.at(-1)?.files).toEqual(
      new Map([[image, `https://provider.test/inputs/${asset?.object.key}`]]),
    )
  })

  it.each(['throttled', 'unavailable'] as const)(
    '[RUN5] that cannot be brought there because the provider is %s makes the step wait',
    async (kind) => {
      const { world, step } = await startVideo()
      const sent = world.provider.submissions.length
      world.provider.refuseUploads(providerTrouble(kind))
      await submitStep(world.context, step.id)
      expect(await stateAt(world, step.id, 'waiting')).toMatchObject({ because: { kind } })
      expect(world.provider.submissions).toHaveLength(sent)
      world.provider.refuseUploads(null)
      await submitStep(world.context, step.id)
      await stateAt(world, step.id, 'submitted')
    },
  )

  it('[RUN5] that is no longer there fails the step, and nothing is sent', async () => {
    const world = await testWorld()
    const { step } = await startRun(world, {
      model: video,
      values: { image: AssetId.parse(`asset_${'f'.repeat(32)}`) },
    })
    await submitStep(world.context, step.id)
    expect(await stateAt(world, step.id, 'failed')).toMatchObject({ failure: { type: 'input_missing' } })
    expect(world.provider.submissions).toEqual([])
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
  })
})

async function startVideo() {
  const world = await testWorld()
  const image = await keptImage(world)
  return { world, image, ...(await startRun(world, { model: video, values: { image } })) }
}

async function keptImage(world: TestWorld): Promise<AssetId> {
  const { stepId } = await deliverRun(world)
  await keepDelivery(world.context, stepId)
  const [image] = (await stateAt(world, stepId, 'succeeded')).outputs
  if (!image) throw new Error('no image was kept')
  return image
}
