import { startRun, testWorld } from '@atelier/testkit/fakes/test-world'
import { expect, it } from 'vitest'
import { readBalance } from './read-balance.ts'

const plan = { id: 'free', name: 'Free', monthly: 100_000 }

it('[CR4] the first look of a verified owner begins the first month, once', async () => {
  const world = await testWorld()
  const looks = await Promise.all(Array.from({ length: 5 }, () => readBalance(world.context, world.ada, {})))
  for (const look of looks)
    expect(look).toEqual({
      ok: true,
      value: { available: 100_000, held: 0, plan, renewsAt: '2026-04-01T12:00:00.000Z' },
    })
  expect(world.written.movements.map(({ kind }) => kind)).toEqual(['grant'])
  expect(world.written.news).toEqual([{ type: 'credits' }])
})

it('[ACT6] without a verified address there is nothing to spend and nothing begins', async () => {
  const world = await testWorld()
  expect(await readBalance(world.context, { ...world.ada, emailVerified: false }, {})).toEqual({
    ok: true,
    value: { available: 0, held: 0, plan, renewsAt: null },
  })
  expect(world.written.movements).toEqual([])
})

it('[CR5] the balance renews at the end of each month, also after months in which nobody looked', async () => {
  const world = await testWorld(new Date('2026-01-31T10:00:00.000Z'))
  const renewals: (string | null)[] = []
  for (const days of [0, 27, 1, 31, 92]) {
    world.clock.advance(days * 86_400)
    const look = await readBalance(world.context, world.ada, {})
    renewals.push(look.ok ? look.value.renewsAt : null)
  }
  expect(renewals).toEqual([
    '2026-02-28T10:00:00.000Z',
    '2026-02-28T10:00:00.000Z',
    '2026-03-31T10:00:00.000Z',
    '2026-04-30T10:00:00.000Z',
    '2026-07-31T10:00:00.000Z',
  ])
  expect(
    world.written.movements.filter(({ kind }) => kind === 'grant').map(({ key }) => key.split(':').at(-1)),
  ).toEqual(['0', '1', '2', '5'])
  expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
})

it('[CR2] what is held is not there to spend', async () => {
  const world = await testWorld()
  await startRun(world, { values: { count: 4 } })
  expect(await readBalance(world.context, world.ada, {})).toMatchObject({
    ok: true,
    value: { available: 96_000, held: 4_000 },
  })
  expect(await readBalance(world.context, world.bob, {})).toMatchObject({
    ok: true,
    value: { available: 100_000, held: 0 },
  })
})
