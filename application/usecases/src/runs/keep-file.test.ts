import { deliverRun, stateAt, testWorld } from '@atelier/testkit/fakes/test-world'
import { expect, it } from 'vitest'
import { DownloadBroken } from '../ports/downloads.ts'
import { keepDelivery } from './keep-delivery.ts'

it('a download that breaks off is fetched again, and the result is not given up', async () => {
  const world = await testWorld()
  const { stepId, delivery } = await deliverRun(world)
  const url = delivery.files[0]?.url ?? ''
  world.downloads.serve(url, new DownloadBroken('4 of 8 bytes'))
  expect(await keepDelivery(world.context, stepId)).toMatchObject({
    ok: false,
    failure: { again: true, failure: { kind: 'unavailable', type: 'download_broken' } },
  })
  await stateAt(world, stepId, 'delivered')
})
