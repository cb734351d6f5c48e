import { oneNodeDocument } from '@atelier/graph'
import {
  AssetId,
  AttemptId,
  DeliveryId,
  HoldId,
  RequestKey,
  RunId,
  StepId,
  UserId,
  WorkspaceId,
  type Ids,
} from '@atelier/kernel'
import { expect, it } from 'vitest'
import { planRun } from './quote.ts'
import { startRun } from './start-run.ts'

const digits = '1'.repeat(32)
const ids: Ids = {
  workspace: () => WorkspaceId.parse(`ws_${digits}`),
  run: () => RunId.parse(`run_${digits}`),
  step: () => StepId.parse(`step_${digits}`),
  attempt: () => AttemptId.parse(`try_${digits}`),
  hold: () => HoldId.parse(`hold_${digits}`),
  asset: () => AssetId.parse(`asset_${digits}`),
  delivery: () => DeliveryId.parse(`dlv_${digits}`),
}
const noon = new Date('2026-03-01T12:00:00.000Z')

it('[RUN3] a run starts under its hold, with its quote, each step waiting and a submit for each', () => {
  const document = oneNodeDocument('fal-ai/flux/dev', { prompt: 'a fox', count: 2 })
  const plan = planRun(document)
  if (!plan.ok) throw new Error(plan.failure.code)
  const order = {
    workspaceId: ids.workspace(),
    startedBy: UserId.parse('ada'),
    key: RequestKey.parse('key-12345'),
    document,
    hold: ids.hold(),
  }
  const { run, effects } = startRun(order, plan.value, { clock: { now: () => noon }, ids })
  expect(run).toMatchObject({
    ...order,
    id: ids.run(),
    quote: { price: 2_000, cost: 50_000 },
    charged: null,
    finishedAt: null,
    startedAt: noon.toISOString(),
  })
  expect(run.steps).toEqual([
    {
      id: ids.step(),
      node: 'only',
      model: 'fal-ai/flux/dev',
      values: plan.value.steps[0]?.values,
      state: { at: 'waiting' },
      cancelRequested: false,
      refusals: 0,
      deadline: '2026-03-01T12:10:00.000Z',
    },
  ])
  expect(effects).toEqual([{ do: 'submit', stepId: ids.step() }])
})
