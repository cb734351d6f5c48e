import { RunId } from '@atelier/kernel'
import { deliverRun, startRun, submitRun, testWorld } from '@atelier/testkit/fakes/test-world'
import { expect, it } from 'vitest'
import { cancelRun } from './cancel-run.ts'
import { findRun } from './find-run.ts'
import { keepDelivery } from './keep-delivery.ts'
import { listActiveRuns, listRuns } from './list-runs.ts'

it('[ACT2] a run is found by whom it belongs to, and by nobody else', async () => {
  const world = await testWorld()
  const { run } = await startRun(world)
  expect(await findRun(world.context, world.ada, { id: run.id })).toMatchObject({
    ok: true,
    value: { id: run.id },
  })
  const notFound = { ok: false, failure: { code: 'runs/not-found' } }
  expect(await findRun(world.context, world.bob, { id: run.id })).toEqual(notFound)
  expect(await findRun(world.context, world.ada, { id: RunId.parse(`run_${'f'.repeat(32)}`) })).toEqual(
    notFound,
  )
})

it('[ACT2] lists show the actor’s own runs only', async () => {
  const world = await testWorld()
  const hers = await startRun(world)
  const his = await startRun(world, { actor: world.bob })
  for (const [actor, { run }] of [
    [world.ada, hers],
    [world.bob, his],
  ] as const) {
    expect(await listRuns(world.context, actor, {})).toMatchObject({
      ok: true,
      value: { items: [{ id: run.id }], next: null },
    })
    expect(await listActiveRuns(world.context, actor, {})).toMatchObject({
      ok: true,
      value: [{ id: run.id }],
    })
  }
})

it('a list of runs goes page by page from the newest to the oldest, each with its own results', async () => {
  const world = await testWorld()
  const ids: string[] = []
  for (let count = 1; count <= 3; count += 1) {
    const { run, stepId } = await deliverRun(world, count)
    await keepDelivery(world.context, stepId)
    ids.unshift(run.id)
    world.clock.advance(1)
  }
  const first = await listRuns(world.context, world.ada, { limit: 2 })
  if (!first.ok || first.value.next === null) throw new Error('there should be a second page')
  const second = await listRuns(world.context, world.ada, { limit: 2, cursor: first.value.next })
  if (!second.ok) throw new Error('there should be a second page')
  const all = [...first.value.items, ...second.value.items]
  expect(all.map(({ id }) => id)).toEqual(ids)
  expect(all.map(({ images }) => images.length)).toEqual([3, 2, 1])
  expect(second.value.next).toBeNull()
})

it('runs that are over are not under way, and those under way come oldest first', async () => {
  const world = await testWorld()
  const cancelled = await startRun(world)
  await cancelRun(world.context, world.ada, { id: cancelled.run.id })
  const first = await submitRun(world)
  world.clock.advance(1)
  const second = await startRun(world)
  const active = await listActiveRuns(world.context, world.ada, {})
  expect(active.ok && active.value.map(({ id }) => id)).toEqual([first.run.id, second.run.id])
})
