import { providerTrouble } from '@atelier/testkit/fakes/fake-provider'
import { deliverRun, startRun, submitRun, testWorld } from '@atelier/testkit/fakes/test-world'
import { expect, it } from 'vitest'
import { cancelRun } from './cancel-run.ts'
import { recordEvent } from './record-event.ts'
import { submitStep } from './submit-step.ts'
import { sweepRuns } from './sweep-runs.ts'

const quiet = { quietSeconds: 90 }

it('[ACT4] each step that nobody has heard of gets the job it should have had', async () => {
  const world = await testWorld()
  const waiting = await startRun(world)
  const submitting = await startRun(world)
  world.provider.answer(() => Promise.reject(new Error('the worker dies here')))
  await expect(submitStep(world.context, submitting.step.id)).rejects.toThrow('dies')
  const unanswered = await startRun(world)
  world.provider.answer({ type: 'lost' })
  await submitStep(world.context, unanswered.step.id)
  const submitted = await submitRun(world)
  const running = await submitRun(world)
  await recordEvent(world.context, running.stepId, {
    type: 'progressed',
    attempt: running.attempt,
    requestId: running.requestId,
  })
  const delivered = await deliverRun(world)
  const jobs = world.written.jobs.length
  world.clock.advance(91)
  expect(await sweepRuns(world.context, quiet)).toBe(6)
  expect(world.written.jobs.slice(jobs)).toEqual([
    { name: 'steps.submit', stepId: waiting.step.id },
    { name: 'steps.submit', stepId: submitting.step.id },
    { name: 'steps.watch', stepId: unanswered.step.id, looks: 0 },
    { name: 'steps.watch', stepId: submitted.stepId, looks: 0 },
    { name: 'steps.watch', stepId: running.stepId, looks: 0 },
    { name: 'steps.keep', stepId: delivered.stepId },
  ])
})

it('[ACT4] a step that was heard of lately, or is over, is left alone', async () => {
  const world = await testWorld()
  const { run } = await startRun(world)
  await cancelRun(world.context, world.ada, { id: run.id })
  const { stepId, attempt, requestId } = await submitRun(world)
  world.clock.advance(80)
  await recordEvent(world.context, stepId, { type: 'queued', attempt, requestId, position: 1 })
  world.clock.advance(80)
  expect(await sweepRuns(world.context, quiet)).toBe(0)
})

it('[ACT4] a step that was swept counts as heard of', async () => {
  const world = await testWorld()
  await startRun(world)
  world.clock.advance(91)
  expect(await sweepRuns(world.context, quiet)).toBe(1)
  expect(await sweepRuns(world.context, quiet)).toBe(0)
})

it('[RUN7] a forgotten step past its deadline ends by the job that the sweep gives it', async () => {
  const world = await testWorld()
  const { step } = await startRun(world)
  world.provider.answer({ type: 'refused', failure: providerTrouble('unavailable').failure })
  await submitStep(world.context, step.id)
  world.clock.advance(700)
  await sweepRuns(world.context, quiet)
  expect(world.written.jobs.at(-1)).toEqual({ name: 'steps.submit', stepId: step.id })
  await submitStep(world.context, step.id)
  expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
  expect(await world.context.store.activeRuns(world.ada.workspaceId)).toEqual([])
})
