import { serveDelivery, stateAt, startRun, submitRun, testWorld } from '@atelier/testkit/fakes/test-world'
import { expect, it } from 'vitest'
import { followStep } from './follow-step.ts'
import { submitStep } from './submit-step.ts'

it('[RUN1] what is heard live is recorded like every other report', async () => {
  const world = await testWorld()
  const { step } = await startRun(world)
  const submitted = await submitStep(world.context, step.id)
  if (!submitted) throw new Error('the step was not submitted')
  const delivery = serveDelivery(world)
  world.provider.tell('request-1', [
    { type: 'queued', position: 2 },
    { type: 'running', progress: 0.2 },
    { type: 'running', progress: 0.1 },
    { type: 'delivered', delivery },
  ])
  await followStep(world.context, submitted, new AbortController().signal)
  expect(await stateAt(world, step.id, 'delivered')).toMatchObject({ delivery })
  expect(world.written.news.filter((news) => news.type === 'run')).toHaveLength(6)
})

it('[RUN1] progress is told at the pace at which a person sees it, and its end at once', async () => {
  const world = await testWorld()
  const { step } = await startRun(world)
  const submitted = await submitStep(world.context, step.id)
  if (!submitted) throw new Error('the step was not submitted')
  const delivery = serveDelivery(world)
  const crowd = Array.from({ length: 50 }, (_, index) => ({ type: 'running', progress: index / 50 }) as const)
  world.provider.tell('request-1', [...crowd, { type: 'delivered', delivery }])
  const before = world.written.news.length
  await followStep(world.context, submitted, new AbortController().signal)
  expect(await stateAt(world, step.id, 'delivered')).toMatchObject({ delivery })
  expect(world.written.news.slice(before).filter((news) => news.type === 'run')).toHaveLength(2)
})

it('[RUN1] following ends when it is told to, and loses nothing', async () => {
  const world = await testWorld()
  const { step } = await startRun(world)
  const submitted = await submitStep(world.context, step.id)
  if (!submitted) throw new Error('the step was not submitted')
  world.provider.tell('request-1', [{ type: 'running', progress: 0.2 }])
  await followStep(world.context, submitted, AbortSignal.abort())
  expect(await stateAt(world, step.id, 'submitted')).toEqual(submitted.state)
})

it('[RUN4] following stops at a step that waits for another request', async () => {
  const world = await testWorld()
  const { stepId, attempt, requestId } = await submitRun(world)
  const { step } = await startRun(world)
  world.provider.tell('stranger', [
    { type: 'running', progress: 0.2 },
    { type: 'running', progress: 0.9 },
  ])
  await followStep(
    world.context,
    { ...step, id: stepId, state: { at: 'submitted', attempt, requestId: 'stranger' } },
    new AbortController().signal,
  )
  expect(await stateAt(world, stepId, 'submitted')).toMatchObject({ requestId })
})
