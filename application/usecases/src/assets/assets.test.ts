import { AssetId } from '@atelier/kernel'
import { fakeVideo } from '@atelier/testkit/fakes/fake-media'
import { deliverRun, testWorld, type TestWorld } from '@atelier/testkit/fakes/test-world'
import { expect, it } from 'vitest'
import { keepDelivery } from '../runs/keep-delivery.ts'
import { findAsset, loadAsset } from './find-asset.ts'
import { listAssets } from './list-assets.ts'
import { restoreAsset } from './restore-asset.ts'
import { trashAsset } from './trash-asset.ts'

const notFound = { ok: false, failure: { code: 'assets/not-found' } }

it('an asset is seen with signed links, its previews and where it comes from', async () => {
  const world = await testWorld()
  const { run, ids } = await kept(world, 1)
  const [asset] = await world.context.store.assetsOfRuns(world.ada.workspaceId, [run.id])
  if (!asset) throw new Error('nothing was kept')
  expect(await findAsset(world.context, world.ada, { id: ids[0] ?? '' })).toMatchObject({
    ok: true,
    value: {
      id: ids[0],
      kind: 'image',
      url: world.objects.link(asset.object.key),
      previews: asset.previews.map(({ object }) => ({
        url: world.objects.link(object.key),
        width: 512,
        height: 384,
      })),
      contentType: 'image/png',
      prompt: 'a fox',
      model: { id: 'fal-ai/flux/dev', name: 'FLUX.1 [dev]' },
      seed: 42,
      runId: run.id,
      simulated: true,
      trashedAt: null,
    },
  })
})

it('[AS4] somebody else’s asset is answered like one that does not exist, to every act', async () => {
  const world = await testWorld()
  const { ids } = await kept(world, 1)
  const nobodys = AssetId.parse(`asset_${'f'.repeat(32)}`)
  for (const act of [findAsset, loadAsset, trashAsset, restoreAsset]) {
    expect(await act(world.context, world.bob, { id: ids[0] ?? '' })).toEqual(notFound)
    expect(await act(world.context, world.ada, { id: nobodys })).toEqual(notFound)
  }
  expect(await loadAsset(world.context, world.ada, { id: ids[0] ?? '' })).toMatchObject({
    ok: true,
    value: { trashedAt: null },
  })
})

it('[AS4] a list shows the actor’s own assets only', async () => {
  const world = await testWorld()
  await kept(world, 2)
  expect(await listAssets(world.context, world.bob, {})).toEqual({
    ok: true,
    value: { items: [], next: null },
  })
  expect(await shown(world, {})).toHaveLength(2)
})

it('a list goes page by page, and shows one kind when it is asked to', async () => {
  const world = await testWorld()
  const { ids } = await kept(world, 4)
  const first = await listAssets(world.context, world.ada, { limit: 3 })
  if (!first.ok || first.value.next === null) throw new Error('there should be a second page')
  const rest = await listAssets(world.context, world.ada, { limit: 3, cursor: first.value.next })
  if (!rest.ok) throw new Error('there should be a second page')
  expect([...first.value.items, ...rest.value.items].map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  const { stepId, delivery } = await deliverRun(world, 1, {
    model: 'fal-ai/wan/v2.2-a14b/image-to-video',
    values: { image: ids[0] ?? '' },
  })
  for (const { url } of delivery.files) world.downloads.serve(url, fakeVideo('fox'))
  await keepDelivery(world.context, stepId)
  expect(await shown(world, { kind: 'video' })).toHaveLength(1)
  expect(await shown(world, { kind: 'image' })).toHaveLength(4)
})

it('the trash is a list of its own, from which things can be taken back', async () => {
  const world = await testWorld()
  const { ids } = await kept(world, 2)
  const [id = ''] = ids
  const trashed = await trashAsset(world.context, world.ada, { id })
  expect(trashed).toMatchObject({ ok: true, value: { id, trashedAt: '2026-03-01T12:00:00.000Z' } })
  world.clock.advance(60)
  expect(await trashAsset(world.context, world.ada, { id })).toEqual(trashed)
  expect(await shown(world, {})).not.toContain(id)
  expect(await shown(world, { trashed: true })).toEqual([id])
  expect(world.written.news.at(-1)).toEqual({ type: 'assets' })
  expect(await restoreAsset(world.context, world.ada, { id })).toMatchObject({
    ok: true,
    value: { trashedAt: null },
  })
  expect(await shown(world, { trashed: true })).toEqual([])
  expect(await shown(world, {})).toContain(id)
})

async function kept(world: TestWorld, count: number) {
  const { run, stepId } = await deliverRun(world, count)
  await keepDelivery(world.context, stepId)
  const assets = await world.context.store.assetsOfRuns(world.ada.workspaceId, [run.id])
  return { run, ids: assets.map(({ id }) => id) }
}

async function shown(
  world: TestWorld,
  request: { trashed?: boolean; kind?: 'image' | 'video' },
): Promise<readonly string[]> {
  const page = await listAssets(world.context, world.ada, request)
  if (!page.ok) throw new Error(page.failure.code)
  return page.value.items.map(({ id }) => id)
}
