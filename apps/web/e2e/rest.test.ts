import { Member } from '@atelier/testkit/member'
import { expect, test } from '@playwright/test'
import { emulator, newMember, newName, studio } from './stage/studio.ts'
import { untilOver } from './stage/until-over.ts'

const schnell = 'fal-ai/flux/schnell'
const aKey = () => `key-${crypto.randomUUID()}`
const withoutIds = <Route extends string>(route: Route): Route =>
  route.replaceAll(/[0-9a-f]{32}/g, '0'.repeat(32)) as Route

test('a generation goes from 202 to a kept image with metadata, a download and a thumbnail', async () => {
  const member = await newMember()
  const started = await member.generate(aKey(), { prompt: 'a lighthouse at dusk', count: 2, size: 'square' })
  expect(started.status).toBe(202)
  expect(started.body).toMatchObject({ status: 'queued', price: { quoted: 2000, charged: null } })
  const ended = await untilOver(member, started.body['id'])
  expect(ended).toMatchObject({ status: 'completed', progress: 1, error: null, price: { charged: 2000 } })
  const { items } = (await member.expect(200, 'GET /api/images')) as {
    items: { id: string; previews: { url: string }[] }[]
  }
  expect(items).toHaveLength(2)
  const [image] = items
  const metadata = await member.expect(200, `GET /api/images/${image?.id}/metadata`)
  expect(metadata).toMatchObject({
    model: schnell,
    prompt: 'a lighthouse at dusk',
    runId: started.body['id'],
    simulated: true,
  })
  const download = await fetch(`${studio.url}/api/images/download/${image?.id}`, {
    headers: { cookie: member.cookie },
  })
  expect(download.headers.get('content-disposition')).toMatch(/a-lighthouse-at-dusk-.*\.jpg"$/)
  expect((await download.arrayBuffer()).byteLength).toBe(metadata['bytes'])
  const thumbnail = await fetch(studio.url + image?.previews[0]?.url)
  expect(thumbnail.headers.get('content-type')).toBe('image/webp')
  expect(thumbnail.headers.get('content-security-policy')).toContain('sandbox')
})

test('a video is made of an image of the gallery and plays by ranges', async () => {
  const member = await newMember()
  const picture = await untilOver(
    member,
    (await member.generate(aKey(), { prompt: 'a paper boat', size: 'square' })).body['id'],
  )
  const [{ asset }] = picture['images'] as [{ asset: { id: string } }]
  const order = {
    modelId: 'fal-ai/wan/v2.2-a14b/image-to-video',
    prompt: 'it drifts',
    image: asset.id,
    resolution: '480p',
    frames: 17,
  }
  const started = await member.call('POST /api/generate/image-to-video', order, {
    'idempotency-key': aKey(),
  })
  expect(started.status).toBe(202)
  expect(started.body).toMatchObject({ price: { quoted: 2125 } })
  const ended = await untilOver(member, started.body['id'])
  expect(ended).toMatchObject({ status: 'completed' })
  const [video] = ended['images'] as [{ asset: { kind: string; duration: number; url: string } }]
  expect(video.asset).toMatchObject({ kind: 'video' })
  const part = await fetch(studio.url + video.asset.url, { headers: { range: 'bytes=0-99' } })
  expect(part.status).toBe(206)
  expect((await part.arrayBuffer()).byteLength).toBe(100)
})

test('[RUN3] the same key starts one run, and is refused for another request', async () => {
  const member = await newMember()
  const key = aKey()
  const orders = await Promise.all(
    Array.from({ length: 5 }, () => member.generate(key, { prompt: 'a kite' })),
  )
  expect(new Set(orders.map(({ body }) => body['id'])).size).toBe(1)
  expect((await member.generate(key, { prompt: 'another kite' })).body).toMatchObject({
    code: 'runs/key-reused',
    status: 409,
  })
})

test.describe('bad input is refused with its field, writes nothing and submits nothing', () => {
  const cases: readonly [string, Record<string, unknown>, string, string][] = [
    ['an unknown model', { modelId: 'fal-ai/nothing', prompt: 'x' }, 'models/unknown', ''],
    ['a missing prompt', { modelId: schnell }, 'inputs/invalid', 'prompt'],
    ['an empty prompt', { modelId: schnell, prompt: '   ' }, 'inputs/invalid', 'prompt'],
    ['too many steps', { modelId: schnell, prompt: 'x', steps: 13 }, 'inputs/invalid', 'steps'],
    ['a negative count', { modelId: schnell, prompt: 'x', count: -1 }, 'inputs/invalid', 'count'],
    ['a text for a number', { modelId: schnell, prompt: 'x', steps: 'four' }, 'inputs/invalid', 'steps'],
    ['an unknown input', { modelId: schnell, prompt: 'x', price: 0 }, 'inputs/invalid', 'price'],
    [
      'a model of another task',
      { modelId: 'fal-ai/wan/v2.2-a14b/image-to-video', prompt: 'x' },
      'inputs/invalid',
      'modelId',
    ],
    [
      'a LoRA by plain http',
      { modelId: 'fal-ai/flux-lora', prompt: 'x', loras: [{ path: 'http://a.example/x.safetensors' }] },
      'inputs/invalid',
      'loras.0.path',
    ],
  ]
  for (const [what, body, code, field] of cases) {
    test(what, async () => {
      const member = await newMember()
      const answer = await member.call('POST /api/generate/text-to-image', body, {
        'idempotency-key': aKey(),
      })
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(answer.body).toMatchObject({ status: 422, code })
      if (field) expect(JSON.stringify(answer.body['errors'])).toContain(`"path":"${field}"`)
      expect(await member.expect(200, 'GET /api/generate/history')).toEqual({ items: [], next: null })
      expect(await member.expect(200, 'GET /api/credits/balance')).toMatchObject({
        available: 100_000,
        held: 0,
      })
    })
  }

  test('no idempotency key, an oversized body, a body that is not JSON', async () => {
    const member = await newMember()
    const order = { modelId: schnell, prompt: 'x' }
    expect((await member.call('POST /api/generate/text-to-image', order)).body).toMatchObject({
      code: 'inputs/invalid',
    })
    const huge = { ...order, prompt: 'x'.repeat(1024 * 1024) }
    expect((await member.generate(aKey(), huge)).body).toMatchObject({
      code: 'requests/too-large',
      status: 413,
    })
    const headers = {
      origin: studio.url,
      cookie: member.cookie,
      'content-type': 'application/json',
      'idempotency-key': aKey(),
    }
    const broken = await fetch(`${studio.url}/api/generate/text-to-image`, {
      method: 'POST',
      headers,
      body: '{"modelId":',
    })
    expect(broken.status).toBe(400)
  })
})

test('without enough credits the answer is 402 with what is missing and when it renews', async () => {
  const member = await newMember()
  const picture = await untilOver(
    member,
    (await member.generate(aKey(), { prompt: 'a stone', size: 'square' })).body['id'],
  )
  const [{ asset }] = picture['images'] as [{ asset: { id: string } }]
  const order = { modelId: 'fal-ai/wan/v2.2-a14b/image-to-video', prompt: 'x', image: asset.id, frames: 161 }
  const film = () => member.call('POST /api/generate/image-to-video', order, { 'idempotency-key': aKey() })
  const orders = [await film(), await film(), await film()]
  const body = orders[2]?.body ?? {}
  expect(orders.map(({ status }) => status)).toEqual([202, 202, 402])
  expect(body).toMatchObject({
    code: 'credits/insufficient',
    data: { needed: 40_250, available: 18_500, missing: 21_750 },
  })
  expect(Date.parse(String((body['data'] as Record<string, unknown>)['renewsAt']))).toBeGreaterThan(
    Date.now(),
  )
})

test('an address that is not verified has no credits to spend', async () => {
  const member = new Member(studio, newName())
  await member.signUp()
  expect((await member.generate(aKey(), { prompt: 'x' })).body).toMatchObject({
    code: 'accounts/unverified',
    status: 403,
  })
})

test("other people's runs and images answer like ones that do not exist", async () => {
  const [alice, mallory] = [await newMember(), await newMember()]
  const run = await untilOver(
    alice,
    (await alice.generate(aKey(), { prompt: 'a secret garden', size: 'square' })).body['id'],
  )
  const [{ asset }] = run['images'] as [{ asset: { id: string } }]
  const routes = [
    `GET /api/generate/queue/${String(run['id'])}/status`,
    `DELETE /api/generate/queue/${String(run['id'])}`,
    `GET /api/images/${asset.id}`,
    `GET /api/images/${asset.id}/metadata`,
    `GET /api/images/download/${asset.id}`,
    `DELETE /api/images/${asset.id}`,
    `POST /api/images/${asset.id}/restore`,
  ] as const
  for (const route of routes) {
    const foreign = await mallory.call(route)
    const absent = await mallory.call(withoutIds(route))
    expect([route, foreign.status]).toEqual([route, 404])
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' })
  }
  const order = { modelId: 'fal-ai/wan/v2.2-a14b/image-to-video', prompt: 'x', image: asset.id }
  const stolen = await mallory.call('POST /api/generate/image-to-video', order, {
    'idempotency-key': aKey(),
  })
  expect(stolen.body).toMatchObject({ status: 422, errors: [{ path: 'image' }] })
  expect((await alice.call(`GET /api/images/${asset.id}`)).status).toBe(200)
})

test('a stranger is asked to sign in, and a foreign page is turned away', async () => {
  const stranger = new Member(studio, newName())
  expect((await stranger.call('GET /api/images')).body).toMatchObject({
    code: 'accounts/signed-out',
    status: 401,
  })
  const member = await newMember()
  const foreign = await member.call(
    'POST /api/generate/text-to-image',
    { modelId: schnell, prompt: 'x' },
    { 'idempotency-key': aKey(), origin: 'https://evil.test' },
  )
  expect(foreign.body).toMatchObject({ code: 'requests/foreign-origin', status: 403 })
})

test('fal’s refusal of a prompt is told in plain words and costs nothing', async () => {
  const member = await newMember()
  const ended = await untilOver(
    member,
    (await member.generate(aKey(), { prompt: 'something [fail:content_policy]' })).body['id'],
  )
  expect(ended).toMatchObject({
    status: 'failed',
    price: { charged: 0 },
    error: { type: 'content_policy_violation' },
  })
  expect((ended['error'] as { message: string }).message).toMatch(/prompt|content|safety/i)
  expect(await member.expect(200, 'GET /api/credits/balance')).toMatchObject({
    available: 100_000,
    held: 0,
  })
})

test('while fal cannot take the work the run waits, says so, and is cancelled for nothing', async () => {
  const member = await newMember()
  const prompt = `busy ${aKey()}`
  await emulator().faults([
    {
      match: { act: 'submit', prompt },
      action: {
        kind: 'answer',
        status: 503,
        body: { detail: 'no runner', error_type: 'runner_scheduling_failure' },
      },
    },
  ])
  const { body } = await member.generate(aKey(), { prompt })
  const id = String(body['id'])
  await expect
    .poll(async () => (await member.call(`GET /api/generate/queue/${id}/status`)).body['waiting'])
    .toMatchObject({ message: expect.stringMatching(/\w{4,}/) })
  expect((await member.expect(200, `DELETE /api/generate/queue/${id}`))['status']).toBe('cancelled')
  expect(await member.expect(200, 'GET /api/credits/balance')).toMatchObject({
    available: 100_000,
    held: 0,
  })
})

test('a run that is cancelled at the provider releases its credits', async () => {
  const member = await newMember()
  const prompt = `slow ${aKey()}`
  await emulator().faults([{ match: { prompt }, action: { kind: 'pace', queueMilliseconds: 20_000 } }])
  const { body } = await member.generate(aKey(), { prompt })
  await expect
    .poll(
      async () =>
        (await member.call(`GET /api/generate/queue/${String(body['id'])}/status`)).body['queuePosition'],
    )
    .toBe(0)
  await member.expect(200, `DELETE /api/generate/queue/${String(body['id'])}`)
  expect(await untilOver(member, body['id'])).toMatchObject({ status: 'cancelled', price: { charged: 0 } })
})

test('the trash takes an image and gives it back', async () => {
  const member = await newMember()
  await untilOver(member, (await member.generate(aKey(), { prompt: 'a leaf', size: 'square' })).body['id'])
  const list = async (query = '') =>
    ((await member.expect(200, `GET /api/images${query}`))['items'] as { id: string }[]).map(({ id }) => id)
  const [id] = await list()
  await member.expect(200, `DELETE /api/images/${id}`)
  expect([await list(), await list('?trashed=true')]).toEqual([[], [id]])
  await member.expect(200, `POST /api/images/${id}/restore`, {})
  expect([await list(), await list('?trashed=true')]).toEqual([[id], []])
})

test('the OpenAPI document names every route, and unknown ones answer as problems', async () => {
  const stranger = new Member(studio, newName())
  const document = await stranger.expect(200, 'GET /api/openapi.json')
  expect(document['openapi']).toMatch(/^3\.1/)
  const paths = Object.keys(document['paths'] as object)
  for (const path of [
    '/health',
    '/models',
    '/generate/text-to-image',
    '/generate/queue/{id}/status',
    '/images/download/{id}',
    '/events',
    '/auth/me',
  ]) {
    expect(paths).toContain(path)
  }
  expect((await stranger.call('GET /api/nothing')).body).toMatchObject({
    code: 'requests/no-such-route',
    status: 404,
  })
  expect((await stranger.call('POST /api/models', {})).body).toMatchObject({
    code: 'requests/wrong-method',
    status: 405,
  })
  expect(await stranger.expect(200, 'GET /api/health')).toMatchObject({ status: 'ok', simulated: ['fal'] })
})

test('files say what they are without being read, and pages forbid to be framed', async () => {
  const member = await newMember()
  const run = await untilOver(
    member,
    (await member.generate(aKey(), { prompt: 'a shell', size: 'square' })).body['id'],
  )
  const [{ url }] = run['images'] as [{ url: string }]
  const head = await fetch(studio.url + url, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-type'), (await head.arrayBuffer()).byteLength]).toEqual([
    200,
    'image/jpeg',
    0,
  ])
  const tampered = await fetch(studio.url + url.replace(/s=./, 's=!'))
  expect(tampered.status).toBe(404)
  const page = await fetch(`${studio.url}/sign-in`)
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
})

test('a webhook that nobody was promised is refused before it is read', async () => {
  const forged = await fetch(`${studio.url}/api/webhooks/fal/try_${'0'.repeat(32)}.AAAA`, {
    method: 'POST',
    body: '{}',
  })
  expect(forged.status).toBe(401)
})

test('an input named like a prototype is refused', async () => {
  const member = await newMember()
  const headers = {
    origin: studio.url,
    cookie: member.cookie,
    'content-type': 'application/json',
    'idempotency-key': aKey(),
  }
  const body = '{"modelId":"fal-ai/flux/schnell","prompt":"x","__proto__":{"count":4}}'
  expect(
    (await fetch(`${studio.url}/api/generate/text-to-image`, { method: 'POST', headers, body })).status,
  ).toBe(400)
})
