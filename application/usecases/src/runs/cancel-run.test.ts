import { providerTrouble } from '@atelier/testkit/fakes/fake-provider'
import {
  deliverRun,
  presentStep,
  serveDelivery,
  startRun,
  stateAt,
  submitRun,
  testWorld,
} from '@atelier/testkit/fakes/test-world'
import { describe, expect, it } from 'vitest'
import { cancelAtProvider } from './cancel-at-provider.ts'
import { cancelRun } from './cancel-run.ts'
import { keepDelivery } from './keep-delivery.ts'
import { recordEvent } from './record-event.ts'
import { submitStep } from './submit-step.ts'

describe('[RUN6] cancelling a run', () => {
  it('that waits ends it at once, and everything is released', async () => {
    const world = await testWorld()
    const { run, step } = await startRun(world, { values: { count: 3 } })
    const cancelled = await cancelRun(world.context, world.ada, { id: run.id })
    expect(cancelled).toMatchObject({
      ok: true,
      value: {
        id: run.id,
        status: 'cancelled',
        progress: 1,
        images: [],
        price: { quoted: 3_000, charged: 0 },
      },
    })
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
    await submitStep(world.context, step.id)
    expect(world.provider.submissions).toEqual([])
  })

  it('that waits because the provider was busy ends it at once', async () => {
    const world = await testWorld()
    const { run, step } = await startRun(world)
    world.provider.answer({ type: 'refused', failure: providerTrouble('throttled').failure })
    await submitStep(world.context, step.id)
    expect(await cancelRun(world.context, world.ada, { id: run.id })).toMatchObject({
      ok: true,
      value: { status: 'cancelled' },
    })
  })

  it('while its submit is under way is passed on as soon as the request is known', async () => {
    const world = await testWorld()
    const { run, step } = await startRun(world)
    world.provider.answer(async () => {
      expect(await cancelRun(world.context, world.ada, { id: run.id })).toMatchObject({
        ok: true,
        value: { status: 'queued', cancelRequested: true },
      })
      return { type: 'accepted', requestId: 'request-1' }
    })
    await submitStep(world.context, step.id)
    expect(world.written.jobs.at(-1)).toEqual({
      name: 'steps.cancel',
      stepId: step.id,
      requestId: 'request-1',
    })
    expect(await presentStep(world, step.id)).toMatchObject({
      state: { at: 'submitted' },
      cancelRequested: true,
    })
  })

  it('whose submit was never answered waits for the result, with the credits held', async () => {
    const world = await testWorld()
    const { run, step } = await startRun(world)
    world.provider.answer({ type: 'lost' })
    await submitStep(world.context, step.id)
    expect(await cancelRun(world.context, world.ada, { id: run.id })).toMatchObject({
      ok: true,
      value: { cancelRequested: true },
    })
    await stateAt(world, step.id, 'unanswered')
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({
      available: 99_000,
      held: 1_000,
    })
  })

  it('that the provider works on asks the provider, and what it confirms releases the credits', async () => {
    const world = await testWorld()
    const { run, stepId, requestId } = await submitRun(world)
    expect(await cancelRun(world.context, world.ada, { id: run.id })).toMatchObject({
      ok: true,
      value: { status: 'queued', cancelRequested: true },
    })
    expect(world.written.jobs.at(-1)).toEqual({ name: 'steps.cancel', stepId, requestId })
    world.provider.say(requestId, { type: 'cancelled' })
    await cancelAtProvider(world.context, { stepId, requestId })
    expect(world.provider.cancellations).toEqual([{ model: 'fal-ai/flux/dev', requestId }])
    await stateAt(world, stepId, 'cancelled')
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
  })

  it('too late at the provider keeps what comes, and charges it', async () => {
    const world = await testWorld()
    const { run, stepId, attempt, requestId } = await submitRun(world)
    await recordEvent(world.context, stepId, { type: 'progressed', attempt, requestId, progress: 0.9 })
    await cancelRun(world.context, world.ada, { id: run.id })
    world.provider.say(requestId, { type: 'delivered', delivery: serveDelivery(world) })
    await cancelAtProvider(world.context, { stepId, requestId })
    await keepDelivery(world.context, stepId)
    await stateAt(world, stepId, 'succeeded')
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 99_000, held: 0 })
  })

  it('whose result is in hand or kept changes nothing', async () => {
    const world = await testWorld()
    const { run, stepId } = await deliverRun(world)
    const before = await presentStep(world, stepId)
    expect(await cancelRun(world.context, world.ada, { id: run.id })).toMatchObject({
      ok: true,
      value: { status: 'running', cancelRequested: false },
    })
    expect(await presentStep(world, stepId)).toEqual(before)
    await keepDelivery(world.context, stepId)
    expect(await cancelRun(world.context, world.ada, { id: run.id })).toMatchObject({
      ok: true,
      value: { status: 'completed', price: { charged: 1_000 } },
    })
  })

  it('twice is once', async () => {
    const world = await testWorld()
    const { run } = await startRun(world)
    const first = await cancelRun(world.context, world.ada, { id: run.id })
    expect(await cancelRun(world.context, world.ada, { id: run.id })).toEqual(first)
    expect(world.written.movements.filter(({ kind }) => kind === 'release')).toHaveLength(1)
  })
})

it('[ACT2] somebody else’s run cannot be cancelled, and looks as if it did not exist', async () => {
  const world = await testWorld()
  const { run, step } = await startRun(world)
  expect(await cancelRun(world.context, world.bob, { id: run.id })).toEqual({
    ok: false,
    failure: { code: 'runs/not-found' },
  })
  await stateAt(world, step.id, 'waiting')
})

it('passing on a cancellation of a step that nobody knows asks nobody', async () => {
  const world = await testWorld()
  const { stepId, requestId } = await submitRun(await testWorld())
  await cancelAtProvider(world.context, { stepId, requestId })
  expect(world.provider.cancellations).toEqual([])
})
