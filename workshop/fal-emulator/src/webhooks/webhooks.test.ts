import { createHash, createPublicKey, verify } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { beginTrial, type Trial } from '../trial/begin-trial.ts'
import { ended, submitted } from '../trial/submitted.ts'
import { listenForWebhooks, type WebhookListener } from '../trial/webhook-listener.ts'

const dev = 'fal-ai/flux/dev'
const input = { prompt: 'a fox', image_size: 'square' }
let trial: Trial
let listener: WebhookListener
beforeAll(async () => {
  trial = await beginTrial({ webhookRetry: { retries: 3, firstMilliseconds: 40 } })
  listener = await listenForWebhooks()
})
afterAll(async () => {
  await trial.end()
  await listener.end()
})

type Received = WebhookListener['received'][number]

/** Submits with a webhook of this name and waits until as many have come. */
async function reported(name: string, { count = 1, prompt = name } = {}): Promise<Received[]> {
  await submitted(trial, dev + listener.query(name), { ...input, prompt })
  await expect.poll(() => listener.of(name).length, { interval: 3, timeout: 4000 }).toBe(count)
  return listener.of(name)
}

/** The check of a receiver, as fal's page describes it. */
async function isGenuine({ headers, raw }: Received): Promise<boolean> {
  const Keys = z.object({
    keys: z.array(z.object({ kty: z.literal('OKP'), crv: z.string(), x: z.string() })),
  })
  const { keys } = Keys.parse(await (await fetch(trial.at('rest.fal.ai', '/.well-known/jwks.json'))).json())
  const Signed = z.object({
    'x-fal-webhook-request-id': z.string(),
    'x-fal-webhook-user-id': z.string(),
    'x-fal-webhook-timestamp': z.string(),
    'x-fal-webhook-signature': z.string().regex(/^[0-9a-f]{128}$/),
  })
  const signed = Signed.parse(headers)
  const lines = [
    signed['x-fal-webhook-request-id'],
    signed['x-fal-webhook-user-id'],
    signed['x-fal-webhook-timestamp'],
    createHash('sha256').update(raw).digest('hex'),
  ]
  const signature = Buffer.from(signed['x-fal-webhook-signature'], 'hex')
  return keys.some((key) =>
    verify(null, Buffer.from(lines.join('\n')), createPublicKey({ key, format: 'jwk' }), signature),
  )
}

const ageOf = ({ headers }: Received) => Date.now() / 1000 - Number(headers['x-fal-webhook-timestamp'])

it('reports a success with the output, signed by the published key', async () => {
  const [webhook] = await reported('success')
  if (!webhook) throw new Error('No webhook')
  expect(webhook.body).toMatchObject({ status: 'OK', payload: { prompt: 'success' } })
  expect(webhook.body.gateway_request_id).toBe(webhook.body.request_id)
  expect(await isGenuine(webhook)).toBe(true)
  expect(Math.abs(ageOf(webhook))).toBeLessThan(5)
})

it('reports a failure with the body of the error', async () => {
  const [webhook] = await reported('failure', { prompt: '[fail:content_policy]' })
  expect(webhook?.body).toMatchObject({
    status: 'ERROR',
    error: 'Invalid status code: 422',
    payload: { detail: [{ type: 'content_policy_violation' }] },
  })
})

it('sends at the instant of completion and notes both instants', async () => {
  const [webhook] = await reported('instant')
  const Log = z.object({
    jobs: z.array(z.object({ completedAt: z.number(), webhookSentAt: z.number(), webhookUrl: z.string() })),
  })
  const log = await trial.control(`/requests?requestId=${webhook?.body.request_id}`)
  const [job] = Log.parse(log.body).jobs
  expect(job?.webhookUrl).toContain('/instant')
  expect((job?.webhookSentAt ?? 0) - (job?.completedAt ?? 0)).toBeLessThan(50)
})

it('[F9] sends copies at once', async () => {
  await trial.fault({ prompt: 'copies' }, { kind: 'webhook', mode: 'duplicate', copies: 10 })
  const webhooks = await reported('copies', { count: 10 })
  expect(new Set(webhooks.map(({ body }) => body.request_id)).size).toBe(1)
})

it('[F10] reports before the submit is answered', async () => {
  await trial.fault({ prompt: 'early' }, { kind: 'webhook', mode: 'before-submit-reply' })
  const job = await submitted(trial, dev + listener.query('early'), { prompt: 'early' })
  expect(listener.of('early').map(({ body }) => body.request_id)).toEqual([job.request_id])
})

it('[F11] contradicts an earlier report', async () => {
  await trial.fault({ prompt: 'contradict' }, { kind: 'webhook', mode: 'contradict', milliseconds: 20 })
  const webhooks = await reported('contradict', { count: 2 })
  expect(webhooks.map(({ body }) => body.status)).toEqual(['OK', 'ERROR'])
})

it.each([['wrong-signature'], ['changed-body']])('[F12] forges a webhook by %s', async (mode) => {
  const [webhook] = await reported(mode, { prompt: `a fox [webhook:${mode}]` })
  if (!webhook) throw new Error('No webhook')
  expect(await isGenuine(webhook)).toBe(false)
})

it.each([
  ['stale-timestamp', 600],
  ['future-timestamp', -600],
])('[F12] signs with a %s', async (mode, age) => {
  const [webhook] = await reported(mode, { prompt: `a fox [webhook:${mode}]` })
  if (!webhook) throw new Error('No webhook')
  expect(await isGenuine(webhook)).toBe(true)
  expect(Math.abs(ageOf(webhook) - age)).toBeLessThan(5)
})

it('[F13] drops a webhook while the result can be fetched', async () => {
  const job = await submitted(trial, dev + listener.query('drop'), { prompt: 'a fox [webhook:drop]' })
  await ended(trial, job)
  await sleep(30)
  expect(listener.of('drop')).toEqual([])
  expect((await trial.get(job.response_url)).status).toBe(200)
})

it('[F14] sends a null payload with an explanation, and fields that nobody knows', async () => {
  const [empty] = await reported('null', { prompt: 'a fox [webhook:payload-null]' })
  await trial.fault({ prompt: 'wide' }, { kind: 'webhook', deliveries: [{ extraBytes: 5000 }] })
  const [wide] = await reported('wide')
  expect(empty?.body).toMatchObject({
    status: 'OK',
    payload: null,
    payload_error: 'Response payload is not JSON serializable',
  })
  expect(wide?.raw.length).toBeGreaterThan(5000)
})

it('delays a webhook', async () => {
  await trial.fault({ prompt: 'late' }, { kind: 'webhook', mode: 'delay', milliseconds: 60 })
  const [webhook] = await reported('late')
  const log = await trial.control(`/requests?requestId=${webhook?.body.request_id}`)
  const [job] = z.object({ jobs: z.array(z.object({ completedAt: z.number() })) }).parse(log.body).jobs
  expect((webhook?.at ?? 0) - (job?.completedAt ?? 0)).toBeGreaterThan(55)
})

const Attempts = z.object({
  jobs: z.array(
    z.object({
      webhookState: z.string(),
      webhookAttempts: z.array(z.object({ status: z.int().nullable() })),
    }),
  ),
})

async function deliveryOf(requestId: string) {
  const [job] = Attempts.parse((await trial.control(`/requests?requestId=${requestId}`)).body).jobs
  return { state: job?.webhookState, statuses: job?.webhookAttempts.map(({ status }) => status) }
}

it('repeats a refused delivery with growing waits until it is acknowledged', async () => {
  const stubborn = await listenForWebhooks([500, 404])
  const job = await submitted(trial, dev + stubborn.query('again'), input)
  await expect
    .poll(() => deliveryOf(job.request_id), { interval: 5, timeout: 4000 })
    .toEqual({ state: 'acknowledged', statuses: [500, 404, 200] })
  const [first, second, third] = stubborn.received.map(({ at }) => at)
  expect((third ?? 0) - (second ?? 0)).toBeGreaterThan(((second ?? 0) - (first ?? 0)) * 1.2)
  await stubborn.end()
})

it('gives up when the retries are used up, and at once when it meets a redirect', async () => {
  const deaf = await listenForWebhooks([500, 500, 500, 500, 500, 302])
  const job = await submitted(trial, dev + deaf.query('deaf'), input)
  await expect
    .poll(() => deliveryOf(job.request_id), { interval: 5, timeout: 4000 })
    .toEqual({ state: 'given-up', statuses: [500, 500, 500, 500] })
  await submitted(trial, dev + deaf.query('one-more'), input)
  await expect.poll(() => deaf.of('one-more').length, { interval: 5, timeout: 4000 }).toBe(2)
  await deaf.end()
  const redirected = await submitted(trial, dev + listener.query('redirect'), {
    prompt: 'a fox [webhook:redirect]',
  })
  await expect
    .poll(() => deliveryOf(redirected.request_id), { interval: 5, timeout: 4000 })
    .toEqual({ state: 'given-up', statuses: [308] })
})

it('reports a finished job once more when told to', async () => {
  const [webhook] = await reported('once-more')
  await trial.control('/webhooks', {
    requestId: webhook?.body.request_id,
    deliveries: [{ signature: 'wrong-key' }],
  })
  expect(listener.of('once-more')).toHaveLength(2)
})
