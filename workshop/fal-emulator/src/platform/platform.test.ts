import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { models } from '../models/models.ts'
import { beginTrial, type Trial } from '../trial/begin-trial.ts'
import { ended, submitted } from '../trial/submitted.ts'

const dev = 'fal-ai/flux/dev'
let trial: Trial
beforeAll(async () => {
  trial = await beginTrial()
})
afterAll(() => trial.end())

const platform = (path: string, json?: unknown) =>
  trial.call('api.fal.ai', `/v1${path}`, json === undefined ? {} : { method: 'POST', json })

const List = z.object({
  models: z.array(z.object({ endpoint_id: z.string(), openapi: z.unknown().optional() })),
  next_cursor: z.string().nullable(),
  has_more: z.boolean(),
})

it('lists models by words, category, id and page', async () => {
  const listOf = async (query: string) => List.parse((await platform(`/models?${query}`)).body)
  const ids = async (query: string) => (await listOf(query)).models.map(({ endpoint_id: id }) => id)
  expect(await ids('')).toHaveLength(models.size)
  expect(await ids('q=juggernaut%20pro')).toEqual(['rundiffusion-fal/juggernaut-flux/pro'])
  expect(await ids('category=image-to-video')).toEqual(['fal-ai/wan/v2.2-a14b/image-to-video'])
  expect(await ids(`endpoint_id=${dev}&endpoint_id=fal-ai/fast-sdxl`)).toHaveLength(2)
  const first = await listOf('limit=5')
  const second = await listOf(`limit=5&cursor=${first.next_cursor}`)
  expect([first.has_more, second.has_more]).toEqual([true, false])
  expect(new Set([...first.models, ...second.models].map(({ endpoint_id: id }) => id)).size).toBe(models.size)
})

it('states prices, and estimates by units and by history', async () => {
  expect((await platform(`/models/pricing?endpoint_id=${dev}`)).body).toEqual({
    prices: [{ endpoint_id: dev, unit_price: 0.025, unit: 'megapixels', currency: 'USD' }],
    next_cursor: null,
    has_more: false,
  })
  expect(await platform('/models/pricing?endpoint_id=fal-ai/none')).toMatchObject({ status: 404 })
  const units = { estimate_type: 'unit_price', endpoints: { [dev]: { unit_quantity: 50 } } }
  const calls = {
    estimate_type: 'historical_api_price',
    endpoints: { 'fal-ai/fast-sdxl': { call_quantity: 2 } },
  }
  expect((await platform('/models/pricing/estimate', units)).body).toMatchObject({
    total_cost: 1.25,
    currency: 'USD',
  })
  expect((await platform('/models/pricing/estimate', calls)).body).toMatchObject({ total_cost: 0.00222 })
  expect(await platform('/models/pricing/estimate', { estimate_type: 'guess' })).toMatchObject({
    status: 400,
    body: { error: { type: 'validation_error' } },
  })
})

it('settles what a request really cost, and bills no failure', async () => {
  const good = await submitted(trial, dev, { prompt: 'a fox', image_size: 'square_hd' })
  const bad = await submitted(trial, dev, { prompt: '[fail:500]' })
  await Promise.all([ended(trial, good), ended(trial, bad)])
  const { body } = await platform(
    `/models/billing-events?request_id=${good.request_id}&request_id=${bad.request_id}`,
  )
  expect(body).toMatchObject({
    billing_events: [
      {
        request_id: good.request_id,
        endpoint_id: dev,
        output_units: 2,
        unit_price: 0.025,
        cost_total: 0.05,
        cost_estimate_nano_usd: 50_000_000,
      },
    ],
    has_more: false,
  })
  const { credits } = z
    .object({ credits: z.object({ current_balance: z.number() }) })
    .parse((await platform('/account/billing?expand=credits')).body)
  expect(credits.current_balance).toBeCloseTo(999.95, 6)
})

it('finds requests whose id was never learnt, by endpoint, with their payloads', async () => {
  const endpoint = 'fal-ai/flux/schnell'
  const job = await submitted(trial, endpoint, { prompt: 'unlearnt' })
  const failed = await submitted(trial, endpoint, {})
  await Promise.all([ended(trial, job), ended(trial, failed)])
  const { body } = await platform(
    `/models/requests/by-endpoint?endpoint_id=${endpoint}&status=success&expand=payloads`,
  )
  expect(body).toMatchObject({
    items: [
      {
        request_id: job.request_id,
        status_code: 200,
        json_input: { prompt: 'unlearnt' },
        json_output: { prompt: 'unlearnt' },
      },
    ],
  })
  expect(
    (await platform(`/models/requests/by-endpoint?endpoint_id=${endpoint}&status=user_error`)).body,
  ).toMatchObject({
    items: [{ request_id: failed.request_id, status_code: 422 }],
  })
  const past = `start=2020-01-01&end=2020-02-01`
  expect((await platform(`/models/requests/by-endpoint?endpoint_id=${endpoint}&${past}`)).body).toMatchObject(
    { items: [] },
  )
})

it('describes an endpoint as OpenAPI from the schemas that requests are held to', async () => {
  const { body } = await trial.call('fal.ai', `/api/openapi/queue/openapi.json?endpoint_id=${dev}`)
  expect(body).toMatchObject({
    openapi: '3.0.4',
    paths: { [`/${dev}`]: { post: {} } },
    components: {
      schemas: { Input: { required: ['prompt'], properties: { num_images: { default: 1, maximum: 4 } } } },
    },
  })
  expect(await trial.call('fal.ai', '/api/openapi/queue/openapi.json?endpoint_id=fal-ai/none')).toMatchObject(
    { status: 404 },
  )
})

it('names the addresses that webhooks come from, without a key', async () => {
  const response = await fetch(trial.at('api.fal.ai', '/v1/meta'))
  expect(await response.json()).toEqual({ webhook_ip_ranges: ['127.0.0.1/32'] })
})

it('keeps workflows under their names', async () => {
  const nodes = {
    'node-image': {
      id: 'node-image',
      type: 'run',
      app: dev,
      depends: ['input'],
      input: { prompt: '$input.prompt' },
    },
  }
  const contents = {
    name: 'workflow',
    version: '1',
    nodes,
    output: { image: '$node-image.images.0.url' },
    schema: { input: {}, output: {} },
  }
  const workflow = { name: 'first', title: 'First', contents }
  expect(await platform('/workflows', workflow)).toMatchObject({ status: 201 })
  expect(await platform('/workflows', workflow)).toMatchObject({ status: 400 })
  expect((await platform(`/workflows?used_endpoint_ids=${dev}`)).body).toMatchObject({
    workflows: [{ name: 'first', endpoint_ids: [dev] }],
    total: 1,
  })
  expect((await platform('/workflows/emulator/first')).body).toMatchObject({
    workflow: { contents: { nodes } },
  })
  expect(await platform('/workflows/emulator/second')).toMatchObject({
    status: 404,
    body: { error: { type: 'not_found' } },
  })
})
