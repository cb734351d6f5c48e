import { expect, it } from 'vitest'
import { fakeFal, json, request } from '../fixtures/fake-fal.ts'
import { cancel } from './cancel.ts'

it('asks fal to stop the request', async () => {
  const fal = fakeFal(json({ status: 'CANCELLATION_REQUESTED' }, 202))
  expect(await cancel(fal.settings, request)).toEqual({ ok: true, value: 'asked' })
  expect(fal.asked[0]).toMatchObject({ method: 'PUT' })
  expect(fal.asked[0]?.url.pathname).toBe(`/fal-ai/flux/requests/${request.requestId}/cancel`)
})

it('tells when it is too late', async () => {
  expect(await cancel(fakeFal(json({ status: 'ALREADY_COMPLETED' }, 400)).settings, request)).toEqual({
    ok: true,
    value: 'too-late',
  })
})

it('tells when fal does not know the request', async () => {
  expect(await cancel(fakeFal(json({ status: 'NOT_FOUND' }, 404)).settings, request)).toMatchObject({
    failure: { failure: { kind: 'lost' } },
  })
})
