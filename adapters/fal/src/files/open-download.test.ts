import { DownloadBroken } from '@atelier/usecases'
import { describe, expect, it } from 'vitest'
import { connectionError, cutOff, fakeFal } from '../fixtures/fake-fal.ts'
import { createFalDownloads } from './create-fal-downloads.ts'

const url = 'https://v3.fal.media/files/b/one.png'
const open = (...answers: Parameters<typeof fakeFal>) =>
  createFalDownloads(fakeFal(...answers).settings).open(url)

async function bytesOf(source: AsyncIterable<Uint8Array>) {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function opened(...answers: Parameters<typeof fakeFal>) {
  const result = await open(...answers)
  if (!result.ok) throw new Error(result.failure.failure.type)
  return result.value
}

const redirect = (location: string) => new Response('', { status: 302, headers: { location } })

it('reads a file', async () => {
  const fal = fakeFal(new Response('a picture', { headers: { 'content-length': '9' } }))
  const result = await createFalDownloads(fal.settings).open(url)
  expect(result.ok && (await bytesOf(result.value)).toString()).toBe('a picture')
  expect(fal.asked[0]?.headers.has('authorization')).toBe(false)
})

it('asks nobody for a file that lies elsewhere', async () => {
  const fal = fakeFal(new Response('secret'))
  const result = await createFalDownloads(fal.settings).open('http://169.254.169.254/latest/meta-data')
  expect(result).toMatchObject({
    ok: false,
    failure: { failure: { kind: 'unknown', type: 'foreign_media_host' } },
  })
  expect(fal.asked).toHaveLength(0)
})

it('follows a redirect to another media host', async () => {
  const source = await opened(redirect('https://v3b.fal.media/files/b/one.png'), new Response('a picture'))
  expect((await bytesOf(source)).toString()).toBe('a picture')
})

it('does not follow a redirect to anywhere else', async () => {
  const fal = fakeFal(redirect('http://127.0.0.1/admin'), new Response('secret'))
  expect(await createFalDownloads(fal.settings).open(url)).toMatchObject({
    failure: { failure: { type: 'foreign_media_host' } },
  })
  expect(fal.asked).toHaveLength(1)
})

it('does not follow redirects for ever', async () => {
  expect(await open(redirect(url))).toMatchObject({
    failure: { failure: { kind: 'unavailable', type: 'too_many_redirects' } },
  })
})

describe('a file that cannot be had', () => {
  it.each([403, 404, 410])('is lost at %i', async (status) => {
    expect(await open(new Response('', { status }))).toMatchObject({ failure: { failure: { kind: 'lost' } } })
  })

  it.each([429, 500, 503])('may be had later at %i', async (status) => {
    expect(await open(new Response('', { status }))).toMatchObject({
      failure: { failure: { kind: 'unavailable' } },
    })
  })

  it('may be had later when the connection failed', async () => {
    expect(await open(connectionError('ECONNRESET'))).toMatchObject({
      failure: { failure: { kind: 'unavailable', type: 'econnreset' } },
    })
  })
})

describe('a download that does not come to its end', () => {
  it('throws when the connection breaks', async () => {
    await expect(bytesOf(await opened(cutOff('half', 200, { 'content-length': '8' })))).rejects.toThrow(
      DownloadBroken,
    )
  })

  it('throws when fewer bytes come than were announced', async () => {
    const short = () => new Response('half', { headers: { 'content-length': '8' } })
    await expect(bytesOf(await opened(short))).rejects.toThrow('4 of 8 bytes')
  })

  it('throws when no byte comes for too long', async () => {
    const stalled = () =>
      new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(4)) }))
    const fal = fakeFal(stalled)
    const result = await createFalDownloads({ ...fal.settings, idleSeconds: 0.05 }).open(url)
    await expect(result.ok && bytesOf(result.value)).rejects.toThrow(DownloadBroken)
  })
})
