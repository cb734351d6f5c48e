import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator, type Fault } from '@atelier/fal-emulator'
import { AssetId, AttemptId } from '@atelier/kernel'
import type { ProviderStatus, RawWebhook, Submission, SubmitReply } from '@atelier/usecases'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createFal, createFalDownloads, createFalWebhooks, type FalSettings } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'fal-adapter-'))
const picture = Buffer.from('stands in for a picture')
const webhooks = await openInbox()
const emulator = await startEmulator({
  folder,
  key: 'id:secret',
  queueMilliseconds: 20,
  runMilliseconds: 60,
  artist: { composePicture: async () => picture, composeVideo: async () => picture },
})
const settings: FalSettings = {
  key: 'id:secret',
  queueUrl: `${emulator.origin}/__host/queue.fal.run`,
  restUrl: `${emulator.origin}/__host/rest.fal.ai`,
  apiUrl: `${emulator.origin}/__host/api.fal.ai`,
  mediaHosts: [new URL(emulator.origin).host],
  webhookBase: `${webhooks.origin}/api/webhooks/fal`,
  secret: 'a secret of thirty-two characters',
  clock: { now: () => new Date() },
}
const fal = createFal(settings)
const reader = createFalWebhooks(settings)
const downloads = createFalDownloads(settings)

beforeAll(() => reader.ready())
afterEach(() => control('DELETE', 'faults'))
afterAll(async () => {
  await emulator.stop()
  await webhooks.close()
  rmSync(folder, { recursive: true })
})

describe('a generation', () => {
  it('is followed from the queue to its files, and its webhook says the same', async () => {
    const sent = await send({ prompt: 'a fox', count: 2, seed: 7 })
    const statuses = await followed(sent)
    const delivered = statuses.at(-1)
    if (delivered?.type !== 'delivered') throw new Error(JSON.stringify(statuses))
    expect(delivered.delivery).toMatchObject({ seed: 7, files: [{ contentType: 'image/jpeg' }, {}] })
    const report = await reader.read(await webhooks.next(sent.attempt))
    expect(report).toEqual({
      ok: true,
      value: { attempt: sent.attempt, requestId: reference(sent).requestId, outcome: delivered },
    })
    const opened = await downloads.open(delivered.delivery.files[0]?.url ?? '')
    if (!opened.ok) throw new Error(opened.failure.failure.type)
    const chunks: Uint8Array[] = []
    for await (const chunk of opened.value) chunks.push(chunk)
    expect(Buffer.concat(chunks)).toEqual(picture)
  })

  it('is found by polling too', async () => {
    const sent = await send({ prompt: 'a fox' })
    expect(await polled(sent)).toMatchObject({ type: 'delivered' })
  })

  it('takes an uploaded picture', async () => {
    const asset = AssetId.parse(`asset_${'1'.repeat(32)}`)
    const uploaded = await fal.upload({ name: 'a.png', contentType: 'image/png', bytes: greyPng })
    if (!uploaded.ok) throw new Error(uploaded.failure.failure.type)
    const sent = await send(
      { image: asset, prompt: 'it moves' },
      'fal-ai/wan/v2.2-a14b/image-to-video',
      new Map([[asset, uploaded.value]]),
    )
    expect(await polled(sent)).toMatchObject({
      type: 'delivered',
      delivery: { files: [{ contentType: 'video/mp4' }] },
    })
  })

  it('leaves out what the safety check flagged', async () => {
    await fault({ action: { kind: 'flag-nsfw' } })
    const sent = await send({ prompt: 'a fox' })
    expect(await polled(sent)).toMatchObject({
      type: 'failed',
      failure: { type: 'content_policy_violation' },
    })
  })
})

describe('a failure', () => {
  it.each([
    ['content_policy', { kind: 'rejected', type: 'content_policy_violation', fields: [{ path: 'prompt' }] }],
    ['no_media', { kind: 'rejected', type: 'no_media_generated' }],
    ['500', { kind: 'unavailable', type: 'internal_server_error' }],
    ['504', { kind: 'timeout', type: 'generation_timeout' }],
    ['503', { kind: 'unavailable', type: 'runner_scheduling_failure' }],
    ['502', { kind: 'unavailable', type: 'runner_incomplete_response' }],
  ])('[fail:%s] is told alike by status and by webhook', async (word, failure) => {
    const sent = await send({ prompt: `a fox [fail:${word}]` })
    expect(await polled(sent)).toMatchObject({ type: 'failed', failure })
    const report = await reader.read(await webhooks.next(sent.attempt))
    expect(report).toMatchObject({ ok: true, value: { outcome: { type: 'failed', failure } } })
  })

  it('names the setting in our words when the model refuses it', async () => {
    const sent = await send({ prompt: 'a fox', size: { width: 20_000, height: 512 } })
    const status = await polled(sent)
    expect(status).toMatchObject({ type: 'failed', failure: { kind: 'rejected' } })
    expect(status.type === 'failed' && status.failure.fields?.[0]?.path).toMatch(/^size/)
  })

  it.each([
    ['401', { kind: 'unavailable' }],
    ['locked', { kind: 'unavailable', type: 'user_is_locked_reason_exhausted_balance' }],
    ['429', { kind: 'throttled' }],
  ])('[RUN5] [fail:%s] at the door is a refusal', async (word, failure) => {
    const sent = await send({ prompt: `a fox [fail:${word}]` })
    expect(sent.reply).toMatchObject({ type: 'refused', failure })
  })

  it('[RUN5] is a refusal when nobody listens there', async () => {
    const closed = await openInbox()
    await closed.close()
    const nowhere = createFal({ ...settings, queueUrl: `${closed.origin}/__host/queue.fal.run` })
    expect(await nowhere.submit(submission({ prompt: 'a fox' }))).toMatchObject({
      type: 'refused',
      failure: { kind: 'unavailable' },
    })
  })
})

describe('a submit whose answer is lost', () => {
  it.each([
    ['by a reset', { kind: 'lose-reply' }],
    ['by a gateway', { kind: 'answer', status: 502, body: null }],
    ['by a page in its place', { kind: 'answer', status: 200, text: '<html>' }],
  ] as const)('[RUN4] %s is sent once and reported as lost', async (_, action) => {
    await fault({ match: { act: 'submit' }, action })
    const sent = await send({ prompt: `a fox ${Math.random()}` })
    expect(sent.reply).toEqual({ type: 'lost' })
    expect(await submitsOf(sent.attempt)).toBe(1)
  })

  it('[RUN4] is still understood by its webhook, which names the attempt', async () => {
    const sent = await send({ prompt: 'a fox [fail:lost]' })
    expect(sent.reply).toEqual({ type: 'lost' })
    expect(await reader.read(await webhooks.next(sent.attempt))).toMatchObject({
      ok: true,
      value: { attempt: sent.attempt, outcome: { type: 'delivered' } },
    })
  })
})

describe('a webhook', () => {
  it.each(['wrong-signature', 'changed-body', 'stale-timestamp', 'future-timestamp'])(
    '[RUN10] with %s is refused',
    async (mode) => {
      const sent = await send({ prompt: `a fox [webhook:${mode}]` })
      expect(await reader.read(await webhooks.next(sent.attempt))).toMatchObject({
        ok: false,
        failure: { code: 'webhooks/forged' },
      })
    },
  )

  it('that carries no payload asks for the result to be looked up', async () => {
    const sent = await send({ prompt: 'a fox [webhook:payload-null]' })
    expect(await reader.read(await webhooks.next(sent.attempt))).toMatchObject({
      ok: true,
      value: { outcome: { type: 'unreadable' } },
    })
  })
})

describe('a cancellation', () => {
  it('takes a waiting request out of the queue', async () => {
    const sent = await send({ prompt: 'a fox [queue:30]' })
    expect(await fal.cancel(reference(sent))).toEqual({ ok: true, value: 'asked' })
    expect(await fal.status(reference(sent))).toMatchObject({
      ok: false,
      failure: { failure: { kind: 'lost' } },
    })
  })

  it('stops a running request, which is then a cancelled one', async () => {
    const sent = await send({ prompt: 'a fox [slow:30]' })
    await expect.poll(() => fal.status(reference(sent))).toMatchObject({ value: { type: 'running' } })
    expect(await fal.cancel(reference(sent))).toEqual({ ok: true, value: 'asked' })
    expect(await fal.status(reference(sent))).toEqual({ ok: true, value: { type: 'cancelled' } })
    expect(await reader.read(await webhooks.next(sent.attempt))).toMatchObject({
      value: { outcome: { type: 'unreadable' } },
    })
  })

  it('comes too late for a request that is over', async () => {
    const sent = await send({ prompt: 'a fox' })
    await polled(sent)
    expect(await fal.cancel(reference(sent))).toEqual({ ok: true, value: 'too-late' })
  })
})

it('tells a request that fal does not know from one that it cannot ask about', async () => {
  const unknown = { model: 'fal-ai/flux/dev', requestId: '00000000-0000-4000-8000-000000000000' }
  expect(await fal.status(unknown)).toMatchObject({ ok: false, failure: { failure: { kind: 'lost' } } })
  await fault({ match: { act: 'status' }, action: { kind: 'reset' } })
  expect(await fal.status(unknown)).toMatchObject({
    ok: false,
    failure: { failure: { kind: 'unavailable' } },
  })
})

it('shows progress while a request runs', async () => {
  const sent = await send({ prompt: 'a fox [slow:1]' })
  const shares = (await followed(sent)).flatMap((status) =>
    status.type === 'running' ? [status.progress ?? 0] : [],
  )
  expect(shares.length).toBeGreaterThan(2)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
})

it('meets a file that is gone', async () => {
  const url = await deliveredUrl()
  await fault({ action: { kind: 'file', mode: 'missing' } })
  expect(await downloads.open(url)).toMatchObject({ ok: false, failure: { failure: { kind: 'lost' } } })
})

it('meets a file that is cut off', async () => {
  const url = await deliveredUrl()
  await fault({ action: { kind: 'file', mode: 'cut', atByte: 4 } })
  const opened = await downloads.open(url)
  await expect(drained(opened.ok ? opened.value : null)).rejects.toThrow('broke')
})

// Grey, 32 pixels square.
const greyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgAQMAAABJtOi3AAAAA1BMVEWIiIhYZW6zAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWNgGNwAAACgAAHlG0+uAAAAAElFTkSuQmCC',
  'base64',
)

let attempts = 0
function submission(
  values: Submission['values'],
  model = 'fal-ai/flux/dev',
  files: Submission['files'] = new Map(),
): Submission {
  attempts += 1
  return { attempt: AttemptId.parse(`try_${attempts.toString(16).padStart(32, '0')}`), model, values, files }
}

async function send(values: Submission['values'], model?: string, files?: Submission['files']) {
  const sent = submission(values, model, files)
  return {
    attempt: sent.attempt,
    model: sent.model,
    reply: await fal.submit(sent),
  }
}

interface Sent {
  readonly model: string
  readonly reply: SubmitReply
}

function reference({ model, reply }: Sent) {
  if (reply.type !== 'accepted') throw new Error(JSON.stringify(reply))
  return { model, requestId: reply.requestId }
}

async function followed(sent: Sent): Promise<ProviderStatus[]> {
  const statuses: ProviderStatus[] = []
  for await (const status of fal.follow(reference(sent), AbortSignal.timeout(5000))) statuses.push(status)
  return statuses
}

async function polled(sent: Sent): Promise<ProviderStatus> {
  for (;;) {
    const status = await fal.status(reference(sent))
    if (!status.ok) throw new Error(status.failure.failure.type)
    if (status.value.type !== 'queued' && status.value.type !== 'running') return status.value
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function deliveredUrl(): Promise<string> {
  const status = await polled(await send({ prompt: 'a fox' }))
  if (status.type !== 'delivered') throw new Error(JSON.stringify(status))
  return status.delivery.files[0]?.url ?? ''
}

async function drained(source: AsyncIterable<Uint8Array> | null): Promise<void> {
  if (source === null) throw new Error('was not opened')
  for await (const chunk of source) if (chunk.length === 0) throw new Error('an empty chunk')
}

async function fault(script: { match?: Fault['match']; action: object }): Promise<void> {
  await control('POST', 'faults', script)
}

async function control(method: string, path: string, body?: object): Promise<unknown> {
  const init =
    body === undefined
      ? { method }
      : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const response = await fetch(`${emulator.origin}/__emulator/${path}`, init)
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.status === 204 ? null : response.json()
}

async function submitsOf(attempt: string): Promise<number> {
  const text = JSON.stringify(await control('GET', 'requests?act=submit'))
  return text.split(`"act":"submit"`).filter((part) => part.includes(attempt)).length
}

/** A place that takes webhooks and keeps them as they came. */
async function openInbox() {
  const came: RawWebhook[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      await once(request, 'end')
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      )
      came.push({ token: request.url?.split('/').at(-1) ?? '', headers, body: Buffer.concat(chunks) })
      response.end()
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    async next(attempt: string): Promise<RawWebhook> {
      return expect
        .poll(() => came.find(({ token }) => token.startsWith(attempt)), { timeout: 4000 })
        .toBeDefined()
        .then(() => {
          const found = came.find(({ token }) => token.startsWith(attempt))
          if (!found) throw new Error('no webhook')
          return found
        })
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
