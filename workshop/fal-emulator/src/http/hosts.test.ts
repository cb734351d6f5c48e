import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginTrial, type Trial } from '../trial/begin-trial.ts'

const input = { method: 'POST', body: JSON.stringify({ prompt: 'a fox' }) }
let trial: Trial
beforeAll(async () => {
  trial = await beginTrial({ key: 'known:secret' })
})
afterAll(() => trial.end())

async function submit(headers: Record<string, string>) {
  const response = await fetch(trial.at('queue.fal.run', '/fal-ai/flux/dev'), { ...input, headers })
  const body: unknown = await response.json()
  return { status: response.status, body }
}

it.each([
  [{}, 'Cannot access application "fal-ai/flux"'],
  [
    { authorization: 'Bearer known:secret' },
    "Invalid Key Authorization header format. Expected '<key_id>:<key_secret>'.",
  ],
  [
    { authorization: 'Key known' },
    "Invalid Key Authorization header format. Expected '<key_id>:<key_secret>'.",
  ],
  [{ authorization: 'Key known:other' }, 'No user found for Key ID and Secret'],
])('answers 401 to %j', async (headers, detail) => {
  expect(await submit(headers)).toEqual({ status: 401, body: { detail } })
})

it('lets the known key in, and writes its refusals in the envelope of each host', async () => {
  expect(await submit({ authorization: 'Key known:secret' })).toMatchObject({ status: 200 })
  const platform = await fetch(trial.at('api.fal.ai', '/v1/models/pricing?endpoint_id=fal-ai/flux/dev'))
  expect(platform.status).toBe(401)
  expect(await platform.json()).toMatchObject({ error: { type: 'authorization_error' } })
  expect((await fetch(trial.at('rest.fal.ai', '/storage/upload/initiate'), { method: 'POST' })).status).toBe(
    401,
  )
  expect((await fetch(trial.at('rest.fal.ai', '/.well-known/jwks.json'))).status).toBe(200)
})

it('accepts the header of the proxy protocol in place of a path', async () => {
  const response = await fetch(trial.emulator.origin, {
    ...input,
    headers: {
      authorization: 'Key known:secret',
      'x-fal-target-url': 'https://queue.fal.run/fal-ai/flux/dev',
    },
  })
  expect(await response.json()).toMatchObject({ status: 'IN_QUEUE' })
})

it('lets browsers of any page read its answers and their headers', async () => {
  const asked = await fetch(trial.at('queue.fal.run', '/fal-ai/flux/dev'), {
    method: 'OPTIONS',
    headers: {
      origin: 'http://page.test',
      'access-control-request-headers': 'authorization,x-fal-queue-priority',
    },
  })
  const answered = await fetch(trial.at('queue.fal.run', '/fal-ai/flux/dev'), input)
  expect(asked.status).toBe(204)
  expect(asked.headers.get('access-control-allow-headers')).toBe('authorization,x-fal-queue-priority')
  expect(answered.headers.get('access-control-allow-origin')).toBe('*')
  expect(answered.headers.get('access-control-expose-headers')).toContain('x-fal-request-id')
})

it('knows no other hosts and refuses a body that is not JSON', async () => {
  const authorization = 'Key known:secret'
  const notJson = await fetch(trial.at('queue.fal.run', '/fal-ai/flux/dev'), {
    method: 'POST',
    body: '{',
    headers: { authorization },
  })
  expect((await fetch(trial.at('example.com', '/'))).status).toBe(404)
  expect(notJson.status).toBe(422)
})
