import { AttemptId } from '@atelier/kernel'
import { providerTrouble } from '@atelier/testkit/fakes/fake-provider'
import {
  deliverRun,
  presentRun,
  presentStep,
  serveDelivery,
  startRun,
  stateAt,
  submitRun,
  testWorld,
  type TestWorld,
} from '@atelier/testkit/fakes/test-world'
import { describe, expect, it } from 'vitest'
import type { WebhookReport } from '../ports/webhooks.ts'
import { keepDelivery } from './keep-delivery.ts'
import { receiveWebhook } from './receive-webhook.ts'
import { recordEvent } from './record-event.ts'
import { submitStep } from './submit-step.ts'
import { watchStep } from './watch-step.ts'

const failed: WebhookReport['outcome'] = { type: 'failed', failure: providerTrouble('rejected').failure }

describe('[RUN10] a message', () => {
  it('that brings a result is kept as it came, and the result is brought home', async () => {
    const { world, stepId, report } = await awaited()
    const message = world.webhooks.sign(report)
    expect(await receiveWebhook(world.context, message)).toEqual({ ok: true, value: { fresh: true } })
    await stateAt(world, stepId, 'delivered')
    expect(world.written.jobs.at(-1)).toEqual({ name: 'steps.keep', stepId })
    expect(world.written.deliveries).toMatchObject([
      { provider: 'fal', requestId: report.requestId, attempt: report.attempt, body: message.body },
    ])
  })

  it('that comes ten times at once, and again later, is one result and one charge', async () => {
    const { world, run, stepId, report } = await awaited(2)
    const message = world.webhooks.sign(report)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => receiveWebhook(world.context, message)),
    )
    expect(answers.filter((answer) => answer.ok && answer.value.fresh)).toHaveLength(1)
    expect(answers.every((answer) => answer.ok)).toBe(true)
    await Promise.all([keepDelivery(world.context, stepId), keepDelivery(world.context, stepId)])
    await receiveWebhook(world.context, message)
    expect(await world.context.store.assetsOfRuns(world.ada.workspaceId, [run.id])).toHaveLength(2)
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 98_000, held: 0 })
    expect(world.written.jobs.filter((job) => job.name === 'steps.keep')).toHaveLength(1)
    expect(world.written.movements.filter(({ kind }) => kind === 'charge')).toHaveLength(1)
    expect(world.written.deliveries).toHaveLength(1)
    expect(world.orphans()).toEqual([])
  })

  it('that comes before the submit’s own reply is accepted, and the reply changes nothing', async () => {
    const world = await testWorld()
    const { step } = await startRun(world)
    const delivery = serveDelivery(world)
    world.provider.answer(async () => {
      const { attempt } = await stateAt(world, step.id, 'submitting')
      await receiveWebhook(
        world.context,
        world.webhooks.sign({ attempt, requestId: 'early', outcome: { type: 'delivered', delivery } }),
      )
      return { type: 'accepted', requestId: 'early' }
    })
    expect(await submitStep(world.context, step.id)).toBeNull()
    expect(await stateAt(world, step.id, 'delivered')).toMatchObject({ requestId: 'early' })
    expect(world.orphans()).toEqual([])
    await keepDelivery(world.context, step.id)
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 99_000, held: 0 })
  })

  it('that comes after a submit whose reply was lost completes the step', async () => {
    const world = await testWorld()
    const { step } = await startRun(world)
    world.provider.answer({ type: 'lost' })
    await submitStep(world.context, step.id)
    const { attempt } = await stateAt(world, step.id, 'unanswered')
    await receiveWebhook(
      world.context,
      world.webhooks.sign({
        attempt,
        requestId: 'r',
        outcome: { type: 'delivered', delivery: serveDelivery(world) },
      }),
    )
    await stateAt(world, step.id, 'delivered')
    expect(world.provider.submissions).toHaveLength(1)
  })

  it('of an error after the result changes nothing', async () => {
    const { world, stepId, report } = await awaited()
    await receiveWebhook(world.context, world.webhooks.sign(report))
    const delivered = await presentStep(world, stepId)
    await receiveWebhook(world.context, world.webhooks.sign({ ...report, outcome: failed }))
    expect(await presentStep(world, stepId)).toEqual(delivered)
    await keepDelivery(world.context, stepId)
    await receiveWebhook(world.context, world.webhooks.sign({ ...report, outcome: failed }))
    await stateAt(world, stepId, 'succeeded')
  })

  it('of an error fails the step with the provider’s reason and releases the credits', async () => {
    const { world, stepId, report } = await awaited()
    await receiveWebhook(world.context, world.webhooks.sign({ ...report, outcome: failed }))
    expect(await stateAt(world, stepId, 'failed')).toMatchObject({ failure: { kind: 'rejected' } })
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
  })

  it('that does not carry its result has the worker look it up', async () => {
    const { world, stepId, report } = await awaited()
    const jobs = world.written.jobs.length
    await receiveWebhook(world.context, world.webhooks.sign({ ...report, outcome: { type: 'unreadable' } }))
    expect(world.written.jobs.slice(jobs)).toEqual([{ name: 'steps.watch', stepId, looks: 0 }])
    await stateAt(world, stepId, 'submitted')
    world.provider.say(
      report.requestId,
      report.outcome.type === 'delivered' ? report.outcome : { type: 'cancelled' },
    )
    await watchStep(world.context, { stepId, looks: 0 })
    await stateAt(world, stepId, 'delivered')
  })

  it('that does not carry its result still names the request of a submit whose reply was lost', async () => {
    const world = await testWorld()
    const { step } = await startRun(world)
    world.provider.answer({ type: 'lost' })
    await submitStep(world.context, step.id)
    const { attempt } = await stateAt(world, step.id, 'unanswered')
    await receiveWebhook(
      world.context,
      world.webhooks.sign({ attempt, requestId: 'r', outcome: { type: 'unreadable' } }),
    )
    expect(await stateAt(world, step.id, 'submitted')).toMatchObject({ requestId: 'r' })
  })

  it('that nobody signed is refused, and nothing is written', async () => {
    const { world, stepId, report } = await awaited()
    const before = [await presentStep(world, stepId), world.written.jobs.length]
    const message = world.webhooks.sign(report)
    const changed = { ...message, body: new TextEncoder().encode('{}') }
    for (const forged of [
      { ...message, headers: {} },
      changed,
      { ...message, token: AttemptId.parse(`try_${'9'.repeat(32)}`) },
    ]) {
      expect(await receiveWebhook(world.context, forged)).toMatchObject({
        ok: false,
        failure: { code: 'webhooks/forged' },
      })
    }
    expect([await presentStep(world, stepId), world.written.jobs.length]).toEqual(before)
    expect(world.written.deliveries).toEqual([])
  })

  it('for an attempt that was never ours is refused', async () => {
    const { world, stepId, report } = await awaited()
    const stranger = { ...report, attempt: AttemptId.parse(`try_${'9'.repeat(32)}`) }
    expect(await receiveWebhook(world.context, world.webhooks.sign(stranger))).toMatchObject({
      ok: false,
      failure: { code: 'webhooks/forged' },
    })
    await stateAt(world, stepId, 'submitted')
    expect(world.orphans()).toEqual([])
  })
})

describe('[RUN11] money spent for nobody is written down when a result comes', () => {
  it('after the step has failed, and nobody is charged', async () => {
    const { world, stepId, report } = await awaited()
    world.clock.advance(600)
    await watchStep(world.context, { stepId, looks: 9 })
    await receiveWebhook(world.context, world.webhooks.sign(report))
    await stateAt(world, stepId, 'failed')
    expect(world.orphans()).toEqual([
      {
        requestId: report.requestId,
        attempt: report.attempt,
        reason: 'a result came for a step that is failed',
      },
    ])
    expect(await world.context.store.balance(world.ada.workspaceId)).toEqual({ available: 100_000, held: 0 })
  })

  it('from an attempt that is no longer the current one', async () => {
    const world = await testWorld()
    const { step } = await startRun(world)
    world.provider.answer({ type: 'refused', failure: providerTrouble('unavailable').failure })
    await submitStep(world.context, step.id)
    const [first] = world.provider.submissions
    if (!first) throw new Error('nothing was sent')
    await submitStep(world.context, step.id)
    const { requestId } = await stateAt(world, step.id, 'submitted')
    await receiveWebhook(
      world.context,
      world.webhooks.sign({
        attempt: first.attempt,
        requestId: 'ghost',
        outcome: { type: 'delivered', delivery: serveDelivery(world) },
      }),
    )
    expect(await stateAt(world, step.id, 'submitted')).toMatchObject({ requestId })
    expect(world.orphans()).toMatchObject([{ requestId: 'ghost', attempt: first.attempt }])
  })

  it('under another request than the one that is bound', async () => {
    const { world, stepId, report } = await awaited()
    await receiveWebhook(world.context, world.webhooks.sign({ ...report, requestId: 'another' }))
    await stateAt(world, stepId, 'submitted')
    expect(world.orphans()).toMatchObject([{ requestId: 'another' }])
  })

  it('under a request that belongs to another run', async () => {
    const world = await testWorld()
    const hers = await deliverRun(world)
    const { step } = await startRun(world)
    world.provider.answer({ type: 'lost' })
    await submitStep(world.context, step.id)
    const { attempt } = await stateAt(world, step.id, 'unanswered')
    await recordEvent(world.context, step.id, {
      type: 'delivered',
      attempt,
      requestId: hers.requestId,
      delivery: hers.delivery,
    })
    await stateAt(world, step.id, 'unanswered')
    expect(world.orphans()).toMatchObject([{ requestId: hers.requestId, attempt }])
  })
})

it('[RUN7] a request that becomes known only after its step was given up is cancelled at the provider', async () => {
  const world = await testWorld()
  const { step } = await startRun(world)
  world.provider.answer(async () => {
    world.clock.advance(3600)
    await recordEvent(world.context, step.id, { type: 'deadline-passed' })
    return { type: 'accepted', requestId: 'late' }
  })
  await submitStep(world.context, step.id)
  await stateAt(world, step.id, 'failed')
  expect(world.written.jobs.at(-1)).toEqual({ name: 'steps.cancel', stepId: step.id, requestId: 'late' })
  const { run } = await presentRun(world, step.id)
  expect(run.charged).toBe(0)
})

/** A run at the provider, and what its webhook will say. */
async function awaited(count = 1) {
  const world: TestWorld = await testWorld()
  const { run, stepId, attempt, requestId } = await submitRun(world, { values: { count } })
  const report: WebhookReport = {
    attempt,
    requestId,
    outcome: { type: 'delivered', delivery: serveDelivery(world, count) },
  }
  return { world, run, stepId, report }
}
