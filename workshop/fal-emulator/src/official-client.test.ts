import { ApiError, createFalClient, ValidationError } from '@fal-ai/client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginTrial, type Trial } from './trial/begin-trial.ts'
import { Pictures } from './trial/submitted.ts'

const dev = 'fal-ai/flux/dev'
const wan: string = 'fal-ai/wan/v2.2-a14b/image-to-video'
const input = { prompt: 'a fox', image_size: 'square' } as const
let trial: Trial
beforeAll(async () => {
  trial = await beginTrial({ queueMilliseconds: 5, runMilliseconds: 30 })
})
afterAll(() => trial.end())

/** The published client as it is; only its addresses are rewritten, since it has no setting for them. */
function client() {
  return createFalClient({
    credentials: 'trial:secret',
    requestMiddleware: async (request) => {
      const { host, pathname, search } = new URL(request.url)
      return { ...request, url: trial.at(host, pathname + search) }
    },
  })
}

it('subscribes: submits, polls, hears of progress and fetches the result', async () => {
  const heard: string[] = []
  const lines: string[] = []
  const { data, requestId } = await client().subscribe(dev, {
    input,
    logs: true,
    pollInterval: 3,
    onQueueUpdate: (update) => {
      heard.push(update.status)
      if (update.status === 'COMPLETED') lines.push(...update.logs.map(({ message }) => message))
    },
  })
  expect(Pictures.parse(data).images).toHaveLength(1)
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
  expect(heard).toContain('IN_PROGRESS')
  expect(lines).toHaveLength(29)
})

it('submits, asks for the status and fetches the result step by step', async () => {
  const { queue } = client()
  const { request_id: requestId } = await queue.submit(dev, { input, priority: 'low', startTimeout: 60 })
  await expect
    .poll(async () => (await queue.status(dev, { requestId })).status, { interval: 5, timeout: 4000 })
    .toBe('COMPLETED')
  const result = await queue.result(dev, { requestId })
  expect(result.requestId).toBe(requestId)
  expect(result.data.prompt).toBe('a fox')
})

it('streams the status, and subscribes by streaming', async () => {
  const fal = client()
  const { queue } = fal
  const { request_id: requestId } = await queue.submit(dev, { input })
  const heard: string[] = []
  const stream = await queue.streamStatus(dev, { requestId, logs: true })
  for await (const event of stream) heard.push(event.status)
  expect(heard.at(-1)).toBe('COMPLETED')
  const lines: number[] = []
  const { data } = await fal.subscribe(dev, {
    input,
    logs: true,
    mode: 'streaming',
    onQueueUpdate: (update) => void ('logs' in update && lines.push(update.logs.length)),
  })
  expect(data.prompt).toBe('a fox')
  expect(lines.at(-1)).toBe(29)
})

it('uploads a Blob that stands in an input', async () => {
  const drawn = await client().run(dev, { input })
  const picture = await (await fetch(drawn.data.images[0]?.url ?? '')).blob()
  const result: { data: unknown } = await client().subscribe(wan, {
    input: { image_url: picture, prompt: 'it runs' },
    pollInterval: 5,
  })
  expect(result.data).toMatchObject({ video: { content_type: 'video/mp4' } })
})

it('uploads a small file in one piece and a large one in parts', async () => {
  const { storage } = client()
  const small = await storage.upload(new File(['hello'], 'hello.txt', { type: 'text/plain' }), {
    lifecycle: { expiresIn: '1h' },
  })
  expect(await (await fetch(small)).text()).toBe('hello')
  const size = 91 * 1024 * 1024
  const large = await storage.upload(new File([new Uint8Array(size)], 'large.bin'))
  const head = await fetch(large, { method: 'HEAD' })
  expect(Number(head.headers.get('content-length'))).toBe(size)
}, 20_000)

it('cancels a request, and hears that one has ended', async () => {
  const { queue } = client()
  const { request_id: requestId } = await queue.submit(dev, { input: { prompt: 'a fox [slow]' } })
  await queue.cancel(dev, { requestId })
  await expect(queue.cancel(dev, { requestId })).rejects.toBeInstanceOf(ApiError)
})

it('hears of a bad input as a validation error with its fields', async () => {
  const refusal = client().subscribe(dev, { input: { ...input, num_images: 9 }, pollInterval: 3 })
  const error = await refusal.catch((each: unknown) => each)
  expect(error).toBeInstanceOf(ValidationError)
  if (!(error instanceof ValidationError)) return
  expect(error.getFieldErrors('num_images')).toMatchObject([{ type: 'less_than_equal' }])
  expect(error.requestId).not.toBe('')
})

it('hears of a failure and of a wrong key as an API error', async () => {
  const failure = client().run(dev, { input: { prompt: '[fail:500]' } })
  await expect(failure).rejects.toBeInstanceOf(ApiError)
  const stranger = createFalClient({
    credentials: 'no-secret',
    requestMiddleware: async (request) => ({ ...request, url: trial.at('queue.fal.run', `/${dev}`) }),
  })
  await expect(stranger.queue.submit(dev, { input })).rejects.toMatchObject({ status: 401 })
})

it('runs directly and by stream', async () => {
  const { data, requestId } = await client().run(dev, { input })
  expect(data.prompt).toBe('a fox')
  expect(requestId).not.toBe('')
  const stream = await client().stream(dev, { input })
  const events: unknown[] = []
  for await (const event of stream) events.push(event)
  expect(Pictures.parse(await stream.done()).prompt).toBe('a fox')
  expect(events.length).toBeGreaterThan(0)
})
