import { describe, expect, it } from 'vitest'
import { attempt, fakeFal, json, now, pictureOutput, request } from '../fixtures/fake-fal.ts'
import { signedHeaders, signingKey, webhookBody, type WebhookToSign } from '../fixtures/fake-signer.ts'
import { attemptToken } from './attempt-token.ts'
import { createFalWebhooks } from './create-fal-webhooks.ts'

const key = signingKey()
const body = webhookBody({
  request_id: request.requestId,
  gateway_request_id: request.requestId,
  status: 'OK',
  payload: pictureOutput,
})
const secret = fakeFal(json(key.jwks)).settings.secret
const token = attemptToken(secret, attempt)

function raw(change: Partial<WebhookToSign> & { token?: string } = {}) {
  const signed = { body, ...change }
  return { token: change.token ?? token, body: signed.body, headers: signedHeaders(key.privateKey, signed) }
}

function reader(...jwks: readonly object[]) {
  const answers = (jwks.length === 0 ? [key.jwks] : jwks).map((each) => json(each))
  const [first, ...rest] = answers
  const fal = fakeFal(first ?? json({}), ...rest)
  const clock = { time: now.getTime() }
  const webhooks = createFalWebhooks({ ...fal.settings, clock: { now: () => new Date(clock.time) } })
  return { fal, clock, webhooks }
}

describe('a webhook of fal', () => {
  it('brings its delivery, its attempt and its request', async () => {
    const read = await reader().webhooks.read(raw())
    expect(read).toMatchObject({
      ok: true,
      value: {
        attempt,
        requestId: request.requestId,
        outcome: { type: 'delivered', delivery: { seed: 4_294_967_295 } },
      },
    })
  })

  it('counts whatever the case of its header names', async () => {
    const { headers, ...rest } = raw()
    const shouting = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]),
    )
    expect(await reader().webhooks.read({ ...rest, headers: shouting })).toMatchObject({ ok: true })
  })

  it.each([-299, 299])('counts %i seconds from now', async (offset) => {
    expect(await reader().webhooks.read(raw({ offset }))).toMatchObject({ ok: true })
  })
})

describe('a forgery', () => {
  it.each([
    ['a stale timestamp', raw({ offset: -301 })],
    ['a timestamp in the future', raw({ offset: 301 })],
    ['the key of a stranger', { ...raw(), headers: signedHeaders(signingKey().privateKey, { body }) }],
    [
      'a changed body',
      {
        ...raw(),
        body: webhookBody({ request_id: request.requestId, status: 'OK', payload: { images: [] } }),
      },
    ],
    [
      'a swapped request id',
      { ...raw(), headers: { ...raw().headers, 'x-fal-webhook-request-id': 'another' } },
    ],
    [
      'a signature that is no hex',
      { ...raw(), headers: { ...raw().headers, 'x-fal-webhook-signature': 'zz' } },
    ],
    [
      'a timestamp that is no number',
      { ...raw(), headers: { ...raw().headers, 'x-fal-webhook-timestamp': '1e9' } },
    ],
  ])('with %s is refused', async (_, forged) => {
    expect(await reader().webhooks.read(forged)).toMatchObject({
      ok: false,
      failure: { code: 'webhooks/forged' },
    })
  })

  it.each(['request-id', 'user-id', 'timestamp', 'signature'])(
    'without the header %s is refused',
    async (name) => {
      const headers = { ...raw().headers, [`x-fal-webhook-${name}`]: undefined }
      expect(await reader().webhooks.read({ ...raw(), headers })).toMatchObject({ ok: false })
    },
  )

  it('whose signed request is not the one its body names is refused', async () => {
    expect(await reader().webhooks.read(raw({ requestId: 'another' }))).toMatchObject({ ok: false })
  })

  it('with a token of its own never reaches the keys', async () => {
    const { fal, webhooks } = reader()
    expect(await webhooks.read(raw({ token: attemptToken('guess', attempt) }))).toMatchObject({ ok: false })
    expect(fal.asked).toHaveLength(0)
  })
})

describe('a token', () => {
  it('of ours is known, and nobody is asked', () => {
    const { fal, webhooks } = reader()
    expect(webhooks.knows(token)).toBe(true)
    expect(fal.asked).toHaveLength(0)
  })

  it.each([attemptToken('guess', attempt), attempt, `${token}x`, ''])('%j is not known', (stranger) => {
    expect(reader().webhooks.knows(stranger)).toBe(false)
  })
})

describe('the keys', () => {
  it('are in hand before the first webhook when asked for', async () => {
    const { fal, webhooks } = reader()
    expect(await webhooks.ready()).toBe(true)
    expect(fal.asked[0]?.url.href).toBe('https://rest.fal.ai/.well-known/jwks.json')
    await webhooks.read(raw())
    expect(fal.asked).toHaveLength(1)
  })

  it('are asked for once, however many webhooks wait', async () => {
    const { fal, webhooks } = reader()
    await Promise.all([webhooks.read(raw()), webhooks.read(raw()), webhooks.read(raw())])
    expect(fal.asked).toHaveLength(1)
  })

  it('are renewed for a signature that fits none, at most once a minute', async () => {
    const { fal, clock, webhooks } = reader(signingKey().jwks, signingKey().jwks, key.jwks)
    await webhooks.ready()
    const fresh = () => webhooks.read(raw({ offset: (clock.time - now.getTime()) / 1000 }))
    expect(await fresh()).toMatchObject({ ok: false })
    expect(fal.asked).toHaveLength(1)
    clock.time += 61_000
    expect(await fresh()).toMatchObject({ ok: false })
    expect(await fresh()).toMatchObject({ ok: false })
    expect(fal.asked).toHaveLength(2)
    clock.time += 61_000
    expect(await fresh()).toMatchObject({ ok: true })
    expect(fal.asked).toHaveLength(3)
  })

  it('count for a day and not longer', async () => {
    const { fal, clock, webhooks } = reader(key.jwks, signingKey().jwks)
    await webhooks.ready()
    clock.time += 24 * 60 * 60 * 1000
    expect(await webhooks.read(raw({ offset: 24 * 60 * 60 }))).toMatchObject({ ok: false })
    expect(fal.asked).toHaveLength(2)
  })

  it('of other kinds in the set are passed over', async () => {
    const mixed = { keys: [{ kty: 'RSA', n: 'AQAB', e: 'AQAB' }, null, ...key.jwks.keys] }
    expect(await reader(mixed).webhooks.read(raw())).toMatchObject({ ok: true })
  })

  it('that cannot be had make every webhook a forgery until they can', async () => {
    const fal = fakeFal(new Response('', { status: 503 }))
    const webhooks = createFalWebhooks(fal.settings)
    expect(await webhooks.ready()).toBe(false)
    expect(await webhooks.read(raw())).toMatchObject({ ok: false })
    expect(fal.asked).toHaveLength(1)
  })
})
