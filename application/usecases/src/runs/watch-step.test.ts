import { providerTrouble } from '@atelier/testkit/fakes/fake-provider'
import {
  presentStep,
  serveDelivery,
  startRun,
  stateAt,
  submitRun,
  testWorld,
  type TestWorld,
} from '@atelier/testkit/fakes/test-world'
import { describe, expect, it } from 'vitest'
import { cancelRun } from './cancel-run.ts'
import { recordEvent } from './record-event.ts'
import { submitStep } from './submit-step.ts'
import { watchStep } from './watch-step.ts'

describe('[ACT3] a look at the provider', () => {
  it('that finds the request in the queue notes its place and promises the next look', async () => {
    const { world, stepId, requestId } = await watched()
    world.provider.say(requestId, { type: 'queued', position: 4 })
    await watchStep(world.context, { stepId, looks: 0 })
    expect(await stateAt(world, stepId, 'submitted')).toMatchObject({ queuePosition: 4 })
    expect(world.written.jobs.at(-1)).toEqual({
      name: 'steps.watch',
      stepId,
      looks: 1,
      notBefore: '2026-03-01T12:00:02.000Z',
    })
  })

  it('that finds it running notes how far it is', async () => {
    const { world, stepId, requestId } = await watched()
    world.provider.say(requestId, { type: 'running', progress: 0.4 })
    await watchStep(world.context, { stepId, looks: 0 })
    expect(await stateAt(world, stepId, 'running')).toMatchObject({ progress: 0.4 })
    world.provider.say(requestId, { type: 'running' })
    await watchStep(world.context, { stepId, looks: 1 })
    expect(await stateAt(world, stepId, 'running')).toMatchObject({ progress: 0.4 })
  })

  it('that finds the result has it brought home and looks no more', async () => {
    const { world, stepId, requestId } = await watched()
    const delivery = serveDelivery(world)
    world.provider.say(requestId, { type: 'delivered', delivery })
    await watchStep(world.context, { stepId, looks: 3 })
    expect(await stateAt(world, stepId, 'delivered')).toMatchObject({ delivery })
    expect(world.written.jobs.at(-1)).toEqual({ name: 'steps.keep', stepId })
  })

  it('that finds it refused by the model fails the step and releases the credits', async () => {
    const { world, stepId, requestId } = await watched()
    const { failure } = providerTrouble('rejected')
    world.provider.say(requestId, { type: 'failed', failure })
    await watchStep(world.context, { stepId, looks: 0 })
    expect(await stateAt(world, stepId, 'failed')).toEqual({ at: 'failed', failure })
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
    expect(jobsAfter(world, 'steps.watch')).toBe(0)
  })

  it('that finds it cancelled ends the step so', async () => {
    const { world, stepId, requestId } = await watched()
    world.provider.say(requestId, { type: 'cancelled' })
    await watchStep(world.context, { stepId, looks: 0 })
    expect((await presentStep(world, stepId)).state).toEqual({ at: 'cancelled' })
  })

  it('that finds the request gone fails the step', async () => {
    const { world, stepId, requestId } = await watched()
    world.provider.say(requestId, providerTrouble('lost'))
    await watchStep(world.context, { stepId, looks: 0 })
    expect(await stateAt(world, stepId, 'failed')).toMatchObject({ failure: { kind: 'lost' } })
  })

  it('that finds the request gone after a cancellation takes it for cancelled', async () => {
    const { world, run, stepId, requestId } = await watched()
    await cancelRun(world.context, world.ada, { id: run.id })
    world.provider.say(requestId, providerTrouble('lost'))
    await watchStep(world.context, { stepId, looks: 0 })
    expect((await presentStep(world, stepId)).state).toEqual({ at: 'cancelled' })
  })

  it.each(['unavailable', 'throttled', 'unknown'] as const)(
    'that the provider answers with trouble (%s) changes nothing and is repeated',
    async (kind) => {
      const { world, stepId, requestId } = await watched()
      const before = await presentStep(world, stepId)
      world.provider.say(requestId, providerTrouble(kind))
      await watchStep(world.context, { stepId, looks: 2 })
      expect(await presentStep(world, stepId)).toEqual(before)
      expect(world.written.jobs.at(-1)).toEqual({
        name: 'steps.watch',
        stepId,
        looks: 3,
        notBefore: '2026-03-01T12:00:08.000Z',
      })
    },
  )

  it('comes later each time, and at most a minute later', async () => {
    const { world, stepId } = await watched()
    const gaps: number[] = []
    for (let looks = 0; looks < 8; looks += 1) {
      await watchStep(world.context, { stepId, looks })
      gaps.push(secondsToNextLook(world))
    }
    expect(gaps).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
  })

  it('comes just after the deadline at the latest', async () => {
    const { world, stepId } = await watched()
    world.clock.advance(580)
    await watchStep(world.context, { stepId, looks: 9 })
    expect(secondsToNextLook(world)).toBe(21)
  })

  it('of a step that is over, delivered or unknown does nothing', async () => {
    const { world, stepId, attempt, requestId } = await watched()
    await recordEvent(world.context, stepId, {
      type: 'delivered',
      attempt,
      requestId,
      delivery: serveDelivery(world),
    })
    const jobs = world.written.jobs.length
    await watchStep(world.context, { stepId, looks: 0 })
    await recordEvent(world.context, stepId, {
      type: 'not-kept',
      failure: providerTrouble('unknown').failure,
    })
    await watchStep(world.context, { stepId, looks: 0 })
    await watchStep((await testWorld()).context, { stepId, looks: 0 })
    expect(world.written.jobs).toHaveLength(jobs)
    expect(world.provider.looks).toEqual([])
  })
})

describe('[RUN7] past the deadline', () => {
  it('a step that nobody reports on fails, its credits go back and its request is cancelled', async () => {
    const { world, stepId, requestId } = await watched()
    world.clock.advance(600)
    await watchStep(world.context, { stepId, looks: 9 })
    expect(await stateAt(world, stepId, 'failed')).toMatchObject({
      failure: { kind: 'timeout', type: 'deadline_passed' },
    })
    expect(world.written.jobs.at(-1)).toEqual({ name: 'steps.cancel', stepId, requestId })
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
  })

  it('a result that the last look finds is still kept', async () => {
    const { world, stepId, requestId } = await watched()
    world.clock.advance(600)
    const delivery = serveDelivery(world)
    world.provider.say(requestId, { type: 'delivered', delivery })
    await watchStep(world.context, { stepId, looks: 9 })
    expect(await stateAt(world, stepId, 'delivered')).toMatchObject({ delivery })
  })

  it('a step whose submit was never answered fails without another request', async () => {
    const world = await testWorld()
    const { step } = await startRun(world)
    world.provider.answer({ type: 'lost' })
    await submitStep(world.context, step.id)
    await watchStep(world.context, { stepId: step.id, looks: 0 })
    await stateAt(world, step.id, 'unanswered')
    world.clock.advance(600)
    await watchStep(world.context, { stepId: step.id, looks: 9 })
    await stateAt(world, step.id, 'failed')
    expect(world.provider.submissions).toHaveLength(1)
    expect(world.provider.looks).toEqual([])
  })
})

async function watched() {
  const world = await testWorld()
  return { world, ...(await submitRun(world)) }
}

function secondsToNextLook(world: TestWorld): number {
  const job = world.written.jobs.at(-1)
  if (job?.name !== 'steps.watch' || job.notBefore === undefined) throw new Error('no look was promised')
  return (new Date(job.notBefore).getTime() - world.clock.now().getTime()) / 1000
}

/** How many jobs of a name were added after the first of them. */
function jobsAfter(world: TestWorld, name: string): number {
  return world.written.jobs.filter((job) => job.name === name).length - 1
}
