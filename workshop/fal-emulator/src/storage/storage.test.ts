import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { beginTrial, type Trial } from '../trial/begin-trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await beginTrial()
})
afterAll(() => trial.end())

const Announced = z.object({ upload_url: z.url(), file_url: z.url() })

async function announce(path: string, name = 'fox.txt', headers: Record<string, string> = {}) {
  const json = { content_type: 'text/plain', file_name: name }
  const reply = await trial.call('rest.fal.ai', `/storage/upload/${path}?storage_type=fal-cdn-v3`, {
    method: 'POST',
    json,
    headers,
  })
  return Announced.parse(reply.body)
}

async function upload(content: string, headers: Record<string, string> = {}): Promise<string> {
  const { upload_url: url, file_url: file } = await announce('initiate', 'fox.txt', headers)
  expect((await fetch(url, { method: 'PUT', body: content })).status).toBe(200)
  return file
}

it('takes a file without a key at the address it gave, and serves it to anyone', async () => {
  const url = await upload('hello fox')
  const response = await fetch(url)
  expect(url).toMatch(/\/__host\/v3b\.fal\.media\/files\/b\/[0-9a-f]{8}\/fox\.txt$/)
  expect(await response.text()).toBe('hello fox')
  expect(response.headers.get('content-type')).toBe('text/plain')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('cache-control')).toContain('immutable')
})

it.each([
  ['bytes=0-4', 206, 'hello', 'bytes 0-4/9'],
  ['bytes=6-', 206, 'fox', 'bytes 6-8/9'],
  ['bytes=-3', 206, 'fox', 'bytes 6-8/9'],
  ['bytes=4-400', 206, 'o fox', 'bytes 4-8/9'],
  ['bytes=40-', 416, '', 'bytes */9'],
  ['lines=1-2', 200, 'hello fox', null],
])('answers the range %s with %d', async (range, status, text, contentRange) => {
  const response = await fetch(await upload('hello fox'), { headers: { range } })
  expect(response.status).toBe(status)
  expect(await response.text()).toBe(text)
  expect(response.headers.get('content-range')).toBe(contentRange)
})

it('answers HEAD with the size and no body', async () => {
  const response = await fetch(await upload('hello fox'), { method: 'HEAD' })
  expect(response.headers.get('content-length')).toBe('9')
})

it('refuses bytes at an address it did not give, and a second time at one it gave', async () => {
  const { upload_url: url } = await announce('initiate')
  const forged = url.replace(/upload=.*/, 'upload=guess')
  expect((await fetch(forged, { method: 'PUT', body: 'x' })).status).toBe(403)
  expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(200)
  expect((await fetch(url, { method: 'PUT', body: 'y' })).status).toBe(403)
})

it('keeps a name from leaving its folder', async () => {
  const { upload_url: url, file_url: file } = await announce('initiate', '../../etc/passwd')
  await fetch(url, { method: 'PUT', body: 'x' })
  expect(new URL(file).pathname.split('/').at(-1)).toBe('.._.._etc_passwd')
  expect((await fetch(file)).status).toBe(200)
})

it('joins the parts of an upload in their order, and refuses parts it did not get', async () => {
  const { upload_url: url, file_url: file } = await announce('initiate-multipart')
  const Part = z.object({ partNumber: z.int(), etag: z.string() })
  const put = async (number: number, body: string) => {
    const response = await fetch(`${url}/${number}`, { method: 'PUT', body })
    return Part.parse(await response.json())
  }
  const parts = [await put(2, 'fox'), await put(1, 'lost '), await put(1, 'hello ')]
  const complete = (list: unknown[]) =>
    fetch(`${url}/complete`, { method: 'POST', body: JSON.stringify({ parts: list }) })
  expect((await complete(parts)).status).toBe(400)
  expect((await fetch(file)).status).toBe(404)
  expect((await complete([parts[0], parts[2]])).status).toBe(200)
  expect(await (await fetch(file)).text()).toBe('hello fox')
})

it.each(['X-Fal-Object-Lifecycle', 'X-Fal-Object-Lifecycle-Preference'])(
  'lets a file expire by %s',
  async (header) => {
    const url = await upload('short', { [header]: JSON.stringify({ expiration_duration_seconds: 0.2 }) })
    expect((await fetch(url)).status).toBe(200)
    await sleep(210)
    expect((await fetch(url)).status).toBe(404)
  },
)

it('lets outputs expire by the preference of their request', async () => {
  const reply = await trial.call('fal.run', '/fal-ai/flux/dev', {
    method: 'POST',
    json: { prompt: 'a fox', image_size: 'square' },
    headers: { 'x-fal-object-lifecycle-preference': JSON.stringify({ expiration_duration_seconds: 0 }) },
  })
  const { images } = z.object({ images: z.array(z.object({ url: z.string() })) }).parse(reply.body)
  expect((await fetch(images[0]?.url ?? '')).status).toBe(404)
})

it("speaks the Python client's way of uploading", async () => {
  const token = await trial.call('rest.fal.ai', '/storage/auth/token?storage_type=fal-cdn-v3', {
    method: 'POST',
    json: {},
  })
  const { token: bearer, base_url: base } = z
    .object({ token: z.string(), base_url: z.url() })
    .parse(token.body)
  const headers = {
    authorization: `Bearer ${bearer}`,
    'x-fal-file-name': 'fox.txt',
    'content-type': 'text/plain',
  }
  const whole = await fetch(`${base}/files/upload`, { method: 'POST', body: 'hello', headers })
  const { access_url: url } = z.object({ access_url: z.url() }).parse(await whole.json())
  const begun = await fetch(`${base}/files/upload/multipart`, { method: 'POST', headers })
  const { access_url: joined, uploadId } = z
    .object({ access_url: z.url(), uploadId: z.string() })
    .parse(await begun.json())
  const part = await fetch(`${joined}/multipart/${uploadId}/1`, { method: 'PUT', body: 'world', headers })
  const parts = [{ partNumber: 1, etag: part.headers.get('etag') }]
  await fetch(`${joined}/multipart/${uploadId}/complete`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ parts }),
  })
  expect([await (await fetch(url)).text(), await (await fetch(joined)).text()]).toEqual(['hello', 'world'])
})
