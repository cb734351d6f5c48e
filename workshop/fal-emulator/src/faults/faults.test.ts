import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { beginTrial, type Trial } from '../trial/begin-trial.ts'
import { ended, Pictures, result, submitted } from '../trial/submitted.ts'

const dev = 'fal-ai/flux/dev'
const input = { prompt: 'a fox', image_size: 'square' }
let trial: Trial
beforeAll(async () => {
  trial = await beginTrial()
})
afterEach(async () => {
  await fetch(`${trial.emulator.origin}/__emulator/faults`, { method: 'DELETE' })
})
afterAll(() => trial.end())

const Log = z.object({
  visits: z.array(
    z.object({
      act: z.string(),
      at: z.number(),
      requestId: z.string().nullable(),
      webhookUrl: z.string().nullable(),
      status: z.int().nullable(),
      input: z.unknown(),
    }),
  ),
  jobs: z.array(z.object({ requestId: z.string(), completedAt: z.number().nullable() })),
})

async function log(query = '') {
  return Log.parse((await trial.control(`/requests${query}`)).body)
}

it.each([
  ['content_policy', 422, 'content_policy_violation'],
  ['no_media', 422, 'no_media_generated'],
  ['500', 500, 'internal_server_error'],
  ['downstream', 500, 'downstream_service_error'],
  ['504', 504, 'generation_timeout'],
  ['503', 503, 'runner_scheduling_failure'],
  ['502', 502, 'runner_incomplete_response'],
])('fails the result of a prompt with [fail:%s] with %d and %s', async (word, status, type) => {
  const reply = await result(trial, dev, { ...input, prompt: `a fox [fail:${word}]` })
  expect(reply.status).toBe(status)
  expect(reply.headers.get('x-fal-error-type')).toBe(type)
  expect(reply.headers.get('x-fal-needs-retry')).toBe(status >= 500 ? '1' : '0')
})

it.each([
  ['fail:401', 401],
  ['fail:locked', 403],
  ['fail:429', 429],
])('refuses the submit of a prompt with [%s] with %d, by prompt or header', async (word, status) => {
  const byHeader = { method: 'POST', json: input, headers: { 'x-emulator-fault': word } }
  expect((await trial.submit(dev, { ...input, prompt: `[${word}]` })).status).toBe(status)
  expect((await trial.call('queue.fal.run', `/${dev}`, byHeader)).status).toBe(status)
})

it('flags a picture for [nsfw] and ignores words it does not know', async () => {
  const reply = await result(trial, dev, { ...input, prompt: 'a fox [nsfw] [fail:what] [masterpiece]' })
  expect(Pictures.parse(reply.body).has_nsfw_concepts).toEqual([true])
})

it('strikes only the requests that are counted, and no more often than told', async () => {
  await trial.fault({ endpoint: dev, nth: [2, 4] }, { kind: 'answer', status: 503, body: { detail: 'busy' } })
  await trial.fault({ act: 'platform', times: 1 }, { kind: 'answer', status: 500, text: '<h1>nginx</h1>' })
  const statuses: number[] = []
  for (let turn = 0; turn < 4; turn += 1) statuses.push((await trial.submit(dev, input)).status)
  expect(statuses).toEqual([200, 503, 200, 503])
  expect(await trial.call('api.fal.ai', '/v1/meta')).toMatchObject({ status: 500, text: '<h1>nginx</h1>' })
  expect((await trial.call('api.fal.ai', '/v1/meta')).status).toBe(200)
})

it('[F2] accepts a job and loses the reply', async () => {
  await trial.fault({ prompt: 'lost' }, { kind: 'lose-reply' })
  await expect(
    trial.submit(dev, { ...input, prompt: 'lost' }, '?fal_webhook=http%3A%2F%2F127.0.0.1%3A9%2Ftry_1'),
  ).rejects.toThrow()
  const { visits, jobs } = await log('?act=submit')
  const visit = visits.at(-1)
  expect(visit).toMatchObject({
    status: null,
    webhookUrl: 'http://127.0.0.1:9/try_1',
    input: { prompt: 'lost' },
  })
  expect(jobs.map(({ requestId }) => requestId)).toContain(visit?.requestId)
})

it('[F8] resets a connection before the job is accepted', async () => {
  const before = (await log()).jobs.length
  await trial.fault({ act: 'submit' }, { kind: 'reset' })
  await expect(trial.submit(dev, input)).rejects.toThrow()
  expect((await log()).jobs).toHaveLength(before)
})

it.each(['before', 'after'])('[F8] swallows a request %s it has taken effect', async (when) => {
  const before = (await log()).jobs.length
  await trial.fault({ act: 'submit' }, { kind: 'black-hole', when, milliseconds: 30 })
  await expect(trial.submit(dev, input)).rejects.toThrow()
  expect((await log()).jobs).toHaveLength(before + (when === 'after' ? 1 : 0))
})

it('[F8] delays an answer and lets a body trickle', async () => {
  await trial.fault({ act: 'submit', times: 1 }, { kind: 'delay', milliseconds: 50 })
  await trial.fault({ act: 'status', times: 1 }, { kind: 'slow-body', bytesPerSecond: 5000 })
  const began = performance.now()
  const job = await submitted(trial, dev, input)
  const submittedAfter = performance.now() - began
  await trial.get(job.status_url)
  expect(submittedAfter).toBeGreaterThan(45)
  expect(performance.now() - began - submittedAfter).toBeGreaterThan(50)
})

it('[F11] tells a story in the wrong order', async () => {
  const job = await submitted(trial, dev, input)
  await ended(trial, job)
  const body = { status: 'IN_PROGRESS', request_id: '{request_id}', logs: [] }
  await trial.fault({ act: 'status', times: 1 }, { kind: 'answer', status: 202, body })
  expect((await trial.get(job.status_url)).body).toMatchObject({
    status: 'IN_PROGRESS',
    request_id: job.request_id,
  })
  expect((await trial.get(job.status_url)).body).toMatchObject({ status: 'COMPLETED' })
})

it('decides how a job ends and hides it from the status', async () => {
  const body = { detail: 'odd' }
  await trial.fault({ endpoint: dev }, { kind: 'outcome', status: 418, body, hidden: true, units: 2 })
  const job = await submitted(trial, dev, input)
  const status = await ended(trial, job)
  const reply = await trial.get(job.response_url)
  expect(status.body).not.toHaveProperty('error')
  expect(reply).toMatchObject({ status: 418, body })
  expect(reply.headers.get('x-fal-billable-units')).toBe('2')
})

it('goes on with a job that ignores its cancellation', async () => {
  await trial.fault({ endpoint: dev }, { kind: 'ignore-cancel' })
  await trial.fault({ endpoint: dev }, { kind: 'pace', runMilliseconds: 200 })
  const job = await submitted(trial, dev, input)
  const path = `/fal-ai/flux/requests/${job.request_id}/cancel`
  expect((await trial.call('queue.fal.run', path, { method: 'PUT' })).status).toBe(202)
  await ended(trial, job)
  expect((await trial.get(job.response_url)).status).toBe(200)
})

async function pictureUrl(): Promise<string> {
  const reply = await result(trial, dev, { ...input, prompt: 'pictured' })
  return Pictures.parse(reply.body).images[0]?.url ?? ''
}

it('[F14] [F20] spoils the fetch of a file', async () => {
  const url = await pictureUrl()
  const whole = Buffer.from(await (await fetch(url)).arrayBuffer())
  const fileFault = (mode: string) =>
    trial.fault(
      { endpoint: dev, prompt: 'pictured', times: 1 },
      { kind: 'file', mode, atByte: 10, milliseconds: 40 },
    )
  await fileFault('missing')
  expect((await fetch(url)).status).toBe(404)
  await fileFault('html')
  expect((await fetch(url)).headers.get('content-type')).toBe('text/html')
  await fileFault('truncated')
  expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(10)
  await fileFault('cut')
  await expect(fetch(url).then((response) => response.arrayBuffer())).rejects.toThrow()
  await fileFault('pause')
  const began = performance.now()
  expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(whole)).toBe(true)
  expect(performance.now() - began).toBeGreaterThan(35)
  await trial.fault({ act: 'file', times: 1 }, { kind: 'answer', status: 410, body: { detail: 'Gone' } })
  expect((await fetch(url)).status).toBe(410)
})

it('refuses a script it does not understand', async () => {
  expect(await trial.fault({ nth: 0 }, { kind: 'reset' })).toMatchObject({ status: 400 })
  expect(await trial.fault({}, { kind: 'explode' })).toMatchObject({ status: 400 })
  expect(await trial.fault({ endpont: dev }, { kind: 'reset' })).toMatchObject({ status: 400 })
})

it('takes no orders from a page in a browser', async () => {
  const url = `${trial.emulator.origin}/__emulator/reset`
  const response = await fetch(url, { method: 'POST', headers: { origin: 'http://page.test' } })
  expect(response.status).toBe(403)
})

it('shows how often a fault was met, and forgets everything on a reset', async () => {
  await trial.fault({ act: 'submit', nth: 2 }, { kind: 'delay', milliseconds: 0 })
  await trial.submit(dev, input)
  await trial.submit(dev, input)
  expect((await trial.control('/faults')).body).toMatchObject({ faults: [{ met: 2, struck: 1 }] })
  await trial.control('/reset', {})
  await trial.control('/pace', { queueMilliseconds: 0, runMilliseconds: 5 })
  expect(await log()).toEqual({ visits: [], jobs: [] })
  expect((await trial.control('/faults')).body).toEqual({ faults: [] })
})
