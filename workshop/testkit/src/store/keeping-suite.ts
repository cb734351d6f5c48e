import { randomUUID } from 'node:crypto'
import type { AssetId } from '@atelier/kernel'
import type { PageRequest } from '@atelier/usecases'
import { expect, it } from 'vitest'
import type { SuiteWorld } from './suite-world.ts'

/** What every store promises of what it keeps: once, whole, for its owner only, page by page. */
export function keepingSuite(open: () => SuiteWorld): void {
  it('[DB8] a request belongs to one attempt, also when two are bound to it at once', async () => {
    const world = open()
    const people = [await attemptOf(world), await attemptOf(world)]
    const requestId = randomUUID()
    const bind = ({ attempt, actor }: (typeof people)[number], name: string) =>
      world.store.transactionOn(actor.workspaceId, (transaction) => transaction.bindRequest(attempt, name))
    const bound = await Promise.all(people.map((each) => bind(each, requestId)))
    expect(bound.filter(Boolean)).toHaveLength(1)
    const winner = people[bound.indexOf(true)]
    expect(winner && (await bind(winner, requestId))).toBe(true)
    expect(winner && (await bind(winner, randomUUID()))).toBe(false)
    expect(winner && (await world.store.stepOfAttempt(winner.attempt))).toBe(winner?.step.id)
    expect(await world.store.stepOfAttempt(world.ids.attempt())).toBeNull()
  })

  it('[DB8] the same message is kept once, and another body is another message', async () => {
    const { store, ids } = open()
    const requestId = randomUUID()
    const keep = (text: string) =>
      store.keepDelivery({
        id: ids.delivery(),
        provider: 'fal',
        requestId,
        attempt: ids.attempt(),
        body: new TextEncoder().encode(text),
      })
    const kept = await Promise.all(Array.from({ length: 10 }, () => keep('{"status":"OK"}')))
    expect(kept.filter(Boolean)).toHaveLength(1)
    expect(await keep('{"status":"ERROR"}')).toBe(true)
  })

  it('[DB8] money without a run and a result of a step are kept once', async () => {
    const world = open()
    const actor = await world.actor()
    const { run, step } = await world.run(actor)
    const orphan = { requestId: randomUUID(), attempt: null, reason: 'nobody waits for it' }
    await world.store.transactionOn(actor.workspaceId, async (transaction) => {
      await transaction.addOrphanSpend(orphan)
      await transaction.addOrphanSpend(orphan)
      await transaction.insertAsset(world.asset({ run, step, index: 0 }))
    })
    const again = world.store.transactionOn(actor.workspaceId, (transaction) =>
      transaction.insertAsset(world.asset({ run, step, index: 0 })),
    )
    await expect(again).rejects.toThrow()
    expect(await world.store.assetsOfRuns(actor.workspaceId, [run.id])).toHaveLength(1)
  })

  it('gives an asset back as it was kept, and puts it in the trash and back', async () => {
    const world = open()
    const actor = await world.actor()
    const [asset] = await world.assets(actor, 1)
    if (!asset) throw new Error('no asset was kept')
    const inAct = <Value>(act: Parameters<typeof world.store.transactionOn<Value>>[1]) =>
      world.store.transactionOn(actor.workspaceId, act)
    expect(await world.store.asset(actor.workspaceId, asset.id)).toEqual(asset)
    const at = new Date('2026-04-01T00:00:00.123Z')
    const trashed = { ...asset, trashedAt: at.toISOString() }
    expect(await inAct((transaction) => transaction.trashAsset(asset.id, at))).toEqual(trashed)
    expect(await inAct((transaction) => transaction.trashAsset(asset.id, new Date()))).toEqual(trashed)
    expect(await inAct((transaction) => transaction.restoreAsset(asset.id))).toEqual(asset)
    expect(await inAct((transaction) => transaction.restoreAsset(world.ids.asset()))).toBeNull()
  })

  it.each([
    ['assets', { trashed: false, kind: undefined }, 41],
    ['images', { trashed: false, kind: 'image' as const }, 27],
    ['the trash', { trashed: true, kind: undefined }, 0],
  ])('[DB7] the pages of %s show each once, newest first', async (_, filter, count) => {
    const world = open()
    const actor = await world.actor()
    const assets = await world.assets(actor, 41)
    const shown = await allPages((page) =>
      world.store.assets(actor.workspaceId, { ...page, ...filter, limit: 7 }),
    )
    const wanted = assets.filter((asset) => !filter.trashed && (filter.kind ?? asset.kind) === asset.kind)
    const newest = wanted.toSorted((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? 1 : -1))
    expect(shown).toHaveLength(count)
    expect(shown).toEqual(newest)
  })

  it('[DB7] what comes or goes between two pages shifts nothing', async () => {
    const world = open()
    const actor = await world.actor()
    const old = await world.assets(actor, 20)
    const request = { trashed: false, limit: 5 }
    const first = await world.store.assets(actor.workspaceId, request)
    const last = first.items.at(-1)
    if (!last || first.next === null) throw new Error('there is no second page')
    const { run, step } = await world.run(actor)
    await world.store.transactionOn(actor.workspaceId, async (transaction) => {
      await transaction.trashAsset(last.id, new Date())
      await transaction.insertAsset({
        ...world.asset({ run, step, index: 0 }),
        createdAt: '2030-01-01T00:00:00.000Z',
      })
    })
    const rest = await allPages(
      (page) => world.store.assets(actor.workspaceId, { ...page, ...request }),
      first.next,
    )
    const shown = [...first.items, ...rest].map(({ id }) => id)
    expect(new Set<AssetId>(shown)).toEqual(new Set(old.map(({ id }) => id)))
    expect(shown).toHaveLength(20)
    const trash = await world.store.assets(actor.workspaceId, { trashed: true, limit: 5 })
    expect(trash).toMatchObject({ items: [{ id: last.id }], next: null })
  })

  it('[DB7] the pages of runs show each once, newest first, and those under way oldest first', async () => {
    const world = open()
    const actor = await world.actor()
    const opened = await Promise.all(Array.from({ length: 13 }, () => world.run(actor)))
    const newest = opened
      .map(({ run }) => run)
      .toSorted((a, b) => (a.startedAt + a.id < b.startedAt + b.id ? 1 : -1))
      .map(({ id }) => id)
    const shown = await allPages((page) => world.store.runs(actor.workspaceId, { ...page, limit: 5 }))
    expect(shown.map(({ id }) => id)).toEqual(newest)
    const active = await world.store.activeRuns(actor.workspaceId)
    expect(active.map(({ id }) => id)).toEqual(newest.toReversed())
  })

  it.each(['', 'garbage', 'bm90IGEgcGxhY2U', '../../etc/passwd', "' or 1=1 --", '\0'])(
    '[DB7] the cursor %j, which was never given out, leads to an empty page',
    async (cursor) => {
      const world = open()
      const actor = await world.actor()
      await world.assets(actor, 1)
      const nothing = { items: [], next: null }
      expect(await world.store.assets(actor.workspaceId, { cursor, limit: 5, trashed: false })).toEqual(
        nothing,
      )
      expect(await world.store.runs(actor.workspaceId, { cursor, limit: 5 })).toEqual(nothing)
    },
  )

  it('[DB6] another workspace sees none of it', async () => {
    const world = open()
    const [ada, bob] = [await world.actor(), await world.actor()]
    const [asset] = await world.assets(ada, 1)
    const { run } = await world.run(ada)
    if (!asset) throw new Error('no asset was kept')
    const { store } = world
    expect(await store.run(bob.workspaceId, run.id)).toBeNull()
    expect(await store.activeRuns(bob.workspaceId)).toEqual([])
    expect((await store.runs(bob.workspaceId, { limit: 9 })).items).toEqual([])
    expect(await store.asset(bob.workspaceId, asset.id)).toBeNull()
    expect((await store.assets(bob.workspaceId, { limit: 9, trashed: false })).items).toEqual([])
    expect(await store.assetsOfRuns(bob.workspaceId, [asset.origin.runId])).toEqual([])
    expect(await store.balance(bob.workspaceId)).toEqual({ available: 0, held: 0 })
    await store.transactionOn(bob.workspaceId, async (transaction) => {
      expect(await transaction.run(run.id)).toBeNull()
      expect(await transaction.runByKey(run.key)).toBeNull()
      expect(await transaction.openHold(run.hold)).toBeNull()
      expect(await transaction.trashAsset(asset.id, new Date())).toBeNull()
      await transaction.closeHold(run.hold)
    })
    expect((await store.asset(ada.workspaceId, asset.id))?.trashedAt).toBeNull()
    const held = await store.transactionOn(ada.workspaceId, (transaction) => transaction.openHold(run.hold))
    expect(held?.amount).toBe(run.quote.price)
  })
}

type Ask<Item> = (
  page: Pick<PageRequest, 'cursor'>,
) => Promise<{ items: readonly Item[]; next: string | null }>

async function allPages<Item>(ask: Ask<Item>, from?: string): Promise<readonly Item[]> {
  const page = await ask({ cursor: from })
  return page.next === null ? page.items : [...page.items, ...(await allPages(ask, page.next))]
}

async function attemptOf(world: SuiteWorld) {
  const actor = await world.actor()
  const { run, step } = await world.run(actor)
  const attempt = world.ids.attempt()
  await world.store.transactionOn(actor.workspaceId, (transaction) =>
    transaction.insertAttempt({
      id: attempt,
      stepId: step.id,
      runId: run.id,
      workspaceId: actor.workspaceId,
      hold: run.hold,
      model: step.model,
    }),
  )
  return { actor, step, attempt }
}
