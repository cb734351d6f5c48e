import { testWorld } from '@atelier/testkit/fakes/test-world'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { defineUseCase, ownerPermissions, type Permission } from './actor.ts'
import { findAsset } from './assets/find-asset.ts'
import { listAssets } from './assets/list-assets.ts'
import { readBalance } from './credits/read-balance.ts'
import { cancelRun } from './runs/cancel-run.ts'
import { findRun } from './runs/find-run.ts'
import { listActiveRuns, listRuns } from './runs/list-runs.ts'
import { startGeneration } from './runs/start-generation.ts'

const without = (permission: Permission) =>
  new Set([...ownerPermissions].filter((each) => each !== permission))
const id = '0'.repeat(32)

it('[ACT1] without the right nothing is even looked at', async () => {
  const { context, ada } = await testWorld()
  const key = 'a-key-of-mine'
  const refused = (permission: Permission) => ({
    ok: false,
    failure: { code: 'actor/not-allowed', permission },
  })
  const may = (permission: Permission) => ({ ...ada, permissions: without(permission) })
  expect(await findRun(context, may('runs:read'), { id: `run_${id}` })).toEqual(refused('runs:read'))
  expect(await listRuns(context, may('runs:read'), {})).toEqual(refused('runs:read'))
  expect(await listActiveRuns(context, may('runs:read'), {})).toEqual(refused('runs:read'))
  expect(await cancelRun(context, may('runs:cancel'), { id: `run_${id}` })).toEqual(refused('runs:cancel'))
  expect(
    await startGeneration(context, may('runs:start'), {
      task: 'text-to-image',
      modelId: '',
      values: {},
      key,
    }),
  ).toEqual(refused('runs:start'))
  expect(await findAsset(context, may('assets:read'), { id: `asset_${id}` })).toEqual(refused('assets:read'))
  expect(await listAssets(context, may('assets:read'), {})).toEqual(refused('assets:read'))
  expect(await readBalance(context, may('credits:read'), {})).toEqual(refused('credits:read'))
})

it('[ACT1] wrong input is refused with its path before the act begins', async () => {
  let executed = 0
  const act = defineUseCase({
    name: 'test.act',
    permission: 'runs:read',
    input: z.strictObject({ place: z.strictObject({ depth: z.int() }) }),
    execute: async () => (executed += 1),
  })
  const { ada } = await testWorld()
  expect(await act({}, ada, { place: { depth: 0.5 } })).toMatchObject({
    ok: false,
    failure: { code: 'inputs/invalid', issues: [{ path: 'place.depth' }] },
  })
  expect(executed).toBe(0)
  expect(await act({}, ada, { place: { depth: 1 } })).toBe(1)
})

it('[ACT1] an id of another kind is no id', async () => {
  const { context, ada } = await testWorld()
  expect(await findRun(context, ada, { id: `asset_${id}` })).toMatchObject({
    failure: { code: 'inputs/invalid', issues: [{ path: 'id' }] },
  })
  expect(await findAsset(context, ada, { id: `run_${id}` })).toMatchObject({
    failure: { code: 'inputs/invalid', issues: [{ path: 'id' }] },
  })
  expect(await listRuns(context, ada, { limit: 51 })).toMatchObject({
    failure: { code: 'inputs/invalid', issues: [{ path: 'limit' }] },
  })
})

it('a person’s workspace is made on the first visit and is the same ever after', async () => {
  const { ada, bob } = await testWorld()
  expect(ada.workspaceId).not.toBe(bob.workspaceId)
  expect(ada).toMatchObject({ userId: 'ada', emailVerified: true, permissions: ownerPermissions })
})
