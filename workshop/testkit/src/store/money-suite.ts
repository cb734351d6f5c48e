import { credits, millicredits } from '@atelier/kernel'
import { statusOf } from '@atelier/runs'
import { recordEvent } from '@atelier/usecases'
import { expect, it } from 'vitest'
import { grant, movement, newKey, oneCredit, type SuiteWorld } from './suite-world.ts'

/** What every store promises of money. */
export function moneySuite(open: () => SuiteWorld): void {
  it('[CR1] a movement is written once for its kind and key', async () => {
    const world = open()
    const { workspaceId } = await world.actor()
    const monthly = grant()
    const post = () => world.store.transactionOn(workspaceId, (transaction) => transaction.post(monthly))
    expect(await Promise.all([post(), post(), post()])).toEqual([true, false, false])
    expect(await world.store.balance(workspaceId)).toEqual({ available: credits(100), held: 0 })
  })

  it('[CR6] a hold ends once, as a charge or as a release', async () => {
    const world = open()
    const { workspaceId } = await world.actor()
    const charge = movement('charge', { held: -1000, spent: 1000 })
    const release = { ...movement('release', { held: -1000, available: 1000 }), key: charge.key }
    const outcomes = await world.store.transactionOn(workspaceId, async (transaction) => {
      await transaction.post(grant())
      await transaction.post(movement('hold', { available: -5000, held: 5000 }))
      return [await transaction.post(charge), await transaction.post(release), await transaction.post(charge)]
    })
    expect(outcomes).toEqual([true, false, false])
    expect(await world.store.balance(workspaceId)).toEqual({ available: 95_000, held: 4000 })
  })

  it('[DB3] a movement that does not add up to zero is refused, and all that was written with it', async () => {
    const world = open()
    const { workspaceId } = await world.actor()
    const unbalanced = world.store.transactionOn(workspaceId, async (transaction) => {
      await transaction.post(grant())
      await transaction.post(movement('grant', { granted: -1000, available: 1001 }))
    })
    await expect(unbalanced).rejects.toThrow()
    expect(await world.store.balance(workspaceId)).toEqual({ available: 0, held: 0 })
  })

  it.each([
    ['available', movement('hold', { available: -1, held: 1 })],
    ['held', movement('charge', { held: -1, spent: 1 })],
  ])('[DB3] a movement that leaves less than nothing in %s is refused', async (_, below) => {
    const world = open()
    const { workspaceId } = await world.actor()
    await expect(
      world.store.transactionOn(workspaceId, (transaction) => transaction.post(below)),
    ).rejects.toThrow()
    expect(await world.store.balance(workspaceId)).toEqual({ available: 0, held: 0 })
  })

  it('[CR4] knows which months began, the present one and those before', async () => {
    const world = open()
    const { workspaceId } = await world.actor()
    const month = (number: number) => ({ ...grant(millicredits(1)), key: `${workspaceId}:${number}` })
    await world.store.transactionOn(workspaceId, async (transaction) => {
      expect(await transaction.periodBegan(0)).toBe(false)
      await transaction.post(month(0))
      await transaction.post(month(1))
      expect(await transaction.periodBegan(1)).toBe(true)
    })
    await world.store.transactionOn(workspaceId, async (transaction) => {
      const began = [0, 1, 2].map((number) => transaction.periodBegan(number))
      expect(await Promise.all(began)).toEqual([true, true, false])
    })
  })

  it('[CR3] two hundred at once on a hundred credits start a hundred runs, and the ledger adds up', async () => {
    const world = open()
    const actor = await world.actor()
    const opened = await Promise.all(Array.from({ length: 200 }, () => world.open(actor)))
    expect(opened.filter((each) => each.ok)).toHaveLength(100)
    const refusals = opened.flatMap((each) => (each.ok ? [] : [each.failure]))
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['credits/insufficient']))
    expect(await world.store.balance(actor.workspaceId)).toEqual({ available: 0, held: credits(100) })
  })

  it('[CR6] a run that came to nothing gives back what it held', async () => {
    const world = open()
    const actor = await world.actor()
    const { run, step } = await world.run(actor)
    expect(await world.store.balance(actor.workspaceId)).toEqual({ available: credits(99), held: oneCredit })
    await recordEvent(world.context, step.id, { type: 'cancel-requested' })
    expect(await world.store.balance(actor.workspaceId)).toEqual({ available: credits(100), held: 0 })
    const ended = await world.store.run(actor.workspaceId, run.id)
    expect(ended && statusOf(ended)).toBe('cancelled')
    expect(ended?.charged).toBe(0)
    expect(ended?.finishedAt).not.toBeNull()
  })

  it('[RUN3] the same key twenty times at once starts one run', async () => {
    const world = open()
    const actor = await world.actor()
    const key = newKey()
    const opened = await Promise.all(Array.from({ length: 20 }, () => world.open(actor, { key })))
    expect(new Set(opened.map((each) => each.ok && each.value.id)).size).toBe(1)
    expect(await world.store.activeRuns(actor.workspaceId)).toHaveLength(1)
    expect(await world.store.balance(actor.workspaceId)).toEqual({ available: credits(99), held: oneCredit })
  })
}
