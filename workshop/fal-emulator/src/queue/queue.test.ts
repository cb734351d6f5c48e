import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { beginTrial, type Trial } from '../trial/begin-trial.ts'
import { ended, Pictures, result, submitted } from '../trial/submitted.ts'

const dev = 'fal-ai/flux/dev'
let trial: Trial
beforeAll(async () => {
  trial = await beginTrial()
})
afterAll(() => trial.end())

it('answers a submit with 200, a request id, and addresses by owner and app on itself', async () => {
  const reply = await trial.submit(dev, { prompt: 'a fox' })
  const job = z.object({ request_id: z.uuid(), status_url: z.string() }).parse(reply.body)
  expect(reply.status).toBe(200)
  expect(reply.headers.get('x-fal-request-id')).toBe(job.request_id)
  expect(job.status_url).toBe(trial.at('queue.fal.run', `/fal-ai/flux/requests/${job.request_id}/status`))
})

it('walks from IN_QUEUE over IN_PROGRESS to COMPLETED, with 202 until the end', async () => {
  await trial.fault(
    { prompt: 'a slow walk', times: 1 },
    { kind: 'pace', queueMilliseconds: 120, runMilliseconds: 120 },
  )
  const job = await submitted(trial, dev, { prompt: 'a slow walk' })
  const seen: unknown[] = []
  let status = await trial.get(job.status_url)
  while (status.status === 202) {
    seen.push(z.object({ status: z.string() }).parse(status.body).status)
    status = await trial.get(job.status_url)
  }
  expect([...new Set(seen)]).toEqual(['IN_QUEUE', 'IN_PROGRESS'])
  expect(status).toMatchObject({ status: 200, body: { status: 'COMPLETED', logs: null } })
})

it('counts the requests ahead of one that waits', async () => {
  await trial.fault({ prompt: 'in line' }, { kind: 'pace', queueMilliseconds: 500 })
  const jobs = await Promise.all(
    [1, 2, 3].map(() => submitted(trial, 'fal-ai/flux-lora', { prompt: 'in line' })),
  )
  expect(jobs.map((job) => job.queue_position).toSorted((one, other) => one - other)).toEqual([0, 1, 2])
})

it.each(['1', 'true'])('writes a log line for each step when asked by logs=%s', async (logs) => {
  const job = await submitted(trial, 'fal-ai/flux/schnell', { prompt: 'a fox', num_inference_steps: 4 })
  await ended(trial, job)
  const status = await trial.get(`${job.status_url}?logs=${logs}`)
  const lines = z
    .object({ logs: z.array(z.object({ message: z.string(), level: z.literal('INFO') })) })
    .parse(status.body)
  expect(lines.logs).toHaveLength(5)
  expect(lines.logs[4]?.message).toContain('100%')
})

it('answers 400 for a result that is not there yet, in the words that clients look for', async () => {
  const job = await submitted(trial, dev, { prompt: 'a fox [slow]' })
  const reply = await trial.get(job.response_url)
  expect(reply).toMatchObject({ status: 400, body: { detail: 'Request is still in progress' } })
})

it('gives the bare output with its billable units, by either form of the address', async () => {
  const job = await submitted(trial, dev, { prompt: 'a fox', seed: 7 })
  await ended(trial, job)
  const reply = await trial.get(job.response_url)
  const long = await trial.get(trial.at('queue.fal.run', `/${dev}/requests/${job.request_id}/response`))
  expect(Pictures.parse(reply.body)).toMatchObject({ seed: 7, prompt: 'a fox', has_nsfw_concepts: [false] })
  expect(reply.headers.get('x-fal-request-id')).toBe(job.request_id)
  expect(reply.headers.get('x-fal-billable-units')).toBe('1')
  expect(long.body).toEqual(reply.body)
})

it('accepts a bad input and fails at the result, with a list of details', async () => {
  const job = await submitted(trial, dev, { num_images: 9 })
  const status = await ended(trial, job)
  const reply = await trial.get(job.response_url)
  expect(status.body).toMatchObject({
    status: 'COMPLETED',
    error: 'Invalid status code: 422',
    error_type: 'missing',
  })
  expect(reply).toMatchObject({
    status: 422,
    body: {
      detail: [
        { loc: ['body', 'prompt'], type: 'missing' },
        { type: 'less_than_equal', ctx: { le: 4 } },
      ],
    },
  })
  expect(reply.headers.get('x-fal-error-type')).toBe('missing')
  expect(reply.headers.get('x-fal-billable-units')).toBe('0')
})

it('refuses a bad input at submit when that is switched on', async () => {
  await trial.control('/pace', { earlyValidation: true })
  const reply = await trial.submit(dev, {})
  await trial.control('/pace', { earlyValidation: false })
  expect(reply).toMatchObject({ status: 422, body: { detail: [{ type: 'missing' }] } })
})

it('knows no request under a foreign id or a foreign app', async () => {
  const job = await submitted(trial, dev, { prompt: 'a fox' })
  const foreign = trial.at('queue.fal.run', `/fal-ai/wan/requests/${job.request_id}/status`)
  const unknown = trial.at('queue.fal.run', '/fal-ai/flux/requests/00000000-0000-4000-8000-000000000000')
  expect(await trial.get(foreign)).toMatchObject({ status: 404, body: { status: 'NOT_FOUND' } })
  expect(await trial.get(unknown)).toMatchObject({ status: 404, body: { status: 'NOT_FOUND' } })
})

it('refuses an unknown app at once and an unknown path by its result', async () => {
  expect(await trial.submit('fal-ai/nothing', { prompt: 'a fox' })).toMatchObject({ status: 404 })
  expect(await result(trial, 'fal-ai/flux/nothing', { prompt: 'a fox' })).toMatchObject({ status: 404 })
})

it('lets a queued request vanish when it is cancelled', async () => {
  const job = await submitted(trial, dev, { prompt: 'a fox [queue:30]' })
  const reply = await trial.call(
    'queue.fal.run',
    new URL(job.cancel_url).pathname.replace('/__host/queue.fal.run', ''),
    {
      method: 'PUT',
    },
  )
  expect(reply).toMatchObject({ status: 202, body: { status: 'CANCELLATION_REQUESTED' } })
  expect(await trial.get(job.status_url)).toMatchObject({ status: 404 })
})

it('ends a running request when it is cancelled, and cannot cancel one that has ended', async () => {
  const job = await submitted(trial, dev, { prompt: 'a fox [slow]' })
  const path = `/fal-ai/flux/requests/${job.request_id}/cancel`
  await expect
    .poll(async () => (await trial.get(job.status_url)).text, { timeout: 4000 })
    .toContain('IN_PROGRESS')
  expect(await trial.call('queue.fal.run', path, { method: 'PUT' })).toMatchObject({ status: 202 })
  expect(await trial.get(job.response_url)).toMatchObject({
    status: 499,
    body: { error_type: 'client_cancelled' },
  })
  const again = await trial.call('queue.fal.run', path, { method: 'PUT' })
  expect(again).toMatchObject({ status: 400, body: { status: 'ALREADY_COMPLETED' } })
})

it('fails with 504 of the user when a request waits longer than it may', async () => {
  const reply = await trial.call('queue.fal.run', `/${dev}`, {
    method: 'POST',
    json: { prompt: 'a fox [queue:30]' },
    headers: { 'x-fal-request-start-timeout': '0.2' },
  })
  const { response_url: url } = z.object({ response_url: z.string() }).parse(reply.body)
  await expect.poll(async () => (await trial.get(url)).status, { interval: 20, timeout: 4000 }).toBe(504)
  expect((await trial.get(url)).headers.get('x-fal-request-timeout-type')).toBe('user')
})

it('refuses a submit to a queue that is longer than the caller allows', async () => {
  await submitted(trial, 'fal-ai/fast-sdxl', { prompt: 'first [queue:30]' })
  expect(
    await trial.submit('fal-ai/fast-sdxl', { prompt: 'second' }, '?fal_max_queue_length=1'),
  ).toMatchObject({ status: 429 })
})

it('forgets results when their time is over, if that is switched on', async () => {
  const job = await submitted(trial, dev, { prompt: 'a fox' })
  await ended(trial, job)
  await trial.control('/pace', { resultExpiry: 0 })
  const expired = await trial.get(job.response_url)
  await trial.control('/pace', { resultExpiry: 'as-fal' })
  const kept = await trial.get(job.response_url)
  await trial.control('/pace', { resultExpiry: 'never' })
  expect([expired.status, kept.status]).toEqual([404, 200])
})

it('streams statuses with new lines only and closes after COMPLETED', async () => {
  await trial.fault({ prompt: 'streamed' }, { kind: 'pace', queueMilliseconds: 150, runMilliseconds: 200 })
  const job = await submitted(trial, dev, { prompt: 'streamed' })
  const stream = await trial.get(`${job.status_url}/stream?logs=1`)
  const Event = z.object({ status: z.string(), logs: z.array(z.object({ message: z.string() })).optional() })
  const events = stream.text
    .split('\n\n')
    .filter(Boolean)
    .map((text) => Event.parse(JSON.parse(text.replace('data: ', ''))))
  const lines = events.flatMap(({ logs }) => logs ?? []).map(({ message }) => message)
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  expect([...new Set(events.map(({ status }) => status))]).toEqual(['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED'])
  expect(events.length).toBeGreaterThan(3)
  expect(lines).toHaveLength(29)
  expect(new Set(lines).size).toBe(29)
})
