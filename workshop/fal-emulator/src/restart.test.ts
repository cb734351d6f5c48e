import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { beginTrial } from './trial/begin-trial.ts'
import { ended, Pictures, submitted } from './trial/submitted.ts'
import { listenForWebhooks } from './trial/webhook-listener.ts'

const dev = 'fal-ai/flux/dev'
const input = { prompt: 'a fox', image_size: 'square' }
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fal-emulator-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('knows results, files and its key again after a restart, at its new address', async () => {
  const first = await beginTrial({ folder })
  const job = await submitted(first, dev, input)
  await ended(first, job)
  const keys = await (await fetch(first.at('rest.fal.ai', '/.well-known/jwks.json'))).text()
  await first.end()
  await appendFile(join(folder, 'jobs.jsonl'), '{"requestId":"cut o')
  const second = await beginTrial({ folder })
  const reply = await second.call('queue.fal.run', `/fal-ai/flux/requests/${job.request_id}`)
  const [image] = Pictures.parse(reply.body).images
  expect(image?.url.startsWith(second.emulator.origin)).toBe(true)
  expect((await fetch(image?.url ?? '')).status).toBe(200)
  expect(await (await fetch(second.at('rest.fal.ai', '/.well-known/jwks.json'))).text()).toBe(keys)
  await second.end()
})

it('finishes what was waiting or running, and reports it', async () => {
  const listener = await listenForWebhooks()
  const first = await beginTrial({ folder, queueMilliseconds: 60_000 })
  await first.fault({ prompt: 'running' }, { kind: 'pace', queueMilliseconds: 0, runMilliseconds: 300 })
  await first.fault({ prompt: 'waiting' }, { kind: 'pace', queueMilliseconds: 300 })
  const running = await submitted(first, dev + listener.query('running'), { ...input, prompt: 'running' })
  await submitted(first, dev + listener.query('waiting'), { ...input, prompt: 'waiting' })
  await first.get(running.status_url)
  await first.end()
  expect(listener.received).toEqual([])
  const second = await beginTrial({ folder })
  await expect
    .poll(() => listener.received.map(({ url }) => url).toSorted(), { interval: 5, timeout: 4000 })
    .toEqual(['/running', '/waiting'])
  await second.end()
  await listener.end()
})

it('sends a webhook again that nobody had acknowledged', async () => {
  const listener = await listenForWebhooks([500])
  const first = await beginTrial({ folder, webhookRetry: { retries: 1, firstMilliseconds: 60_000 } })
  const job = await submitted(first, dev + listener.query('due'), input)
  await ended(first, job)
  await expect.poll(() => listener.received.length, { interval: 5, timeout: 4000 }).toBe(1)
  await first.end()
  const second = await beginTrial({ folder })
  await expect.poll(() => listener.received.length, { interval: 5, timeout: 4000 }).toBe(2)
  await second.end()
  await listener.end()
})
