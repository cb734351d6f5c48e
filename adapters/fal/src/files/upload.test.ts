import { expect, it } from 'vitest'
import { fakeFal, json } from '../fixtures/fake-fal.ts'
import { upload } from './upload.ts'

const place = json({
  upload_url: 'https://v3.fal.media/put/abc?sig=1',
  file_url: 'https://v3.fal.media/files/b/input.png',
})
const file = { name: 'input.png', contentType: 'image/png', bytes: new TextEncoder().encode('a picture') }

it('asks for a place, puts the bytes there and answers where they can be read', async () => {
  const fal = fakeFal(place, new Response(''))
  expect(await upload(fal.settings, file)).toEqual({
    ok: true,
    value: 'https://v3.fal.media/files/b/input.png',
  })
  const [initiate, put] = fal.asked
  expect(initiate).toMatchObject({
    method: 'POST',
    body: { content_type: 'image/png', file_name: 'input.png' },
  })
  expect(initiate?.url.href).toBe('https://rest.fal.ai/storage/upload/initiate?storage_type=fal-cdn-v3')
  expect(initiate?.headers.get('x-fal-object-lifecycle')).toBe('{"expiration_duration_seconds":86400}')
  expect(put).toMatchObject({ method: 'PUT', body: 'a picture' })
  expect(put?.headers.get('content-type')).toBe('image/png')
})

it('keeps the key away from the place where the bytes go', async () => {
  const fal = fakeFal(place, new Response(''))
  await upload(fal.settings, file)
  expect(fal.asked.map((asked) => asked.headers.has('authorization'))).toEqual([true, false])
})

it('tries again when the storage was only busy', async () => {
  const fal = fakeFal(place, new Response('', { status: 503 }), new Response(''))
  expect(await upload(fal.settings, file)).toMatchObject({ ok: true })
})

it.each([
  ['an answer in no known form', json({ url: 'x' })],
  [
    'a place that is no web address',
    json({ upload_url: 'file:///etc/passwd', file_url: 'https://v3.fal.media/a' }),
  ],
  ['a refused key', json({ detail: 'No user found for Key ID and Secret' }, 401)],
])('is unavailable for %s', async (_, answer) => {
  expect(await upload(fakeFal(answer).settings, file)).toMatchObject({
    failure: { failure: { kind: 'unavailable' } },
  })
})
