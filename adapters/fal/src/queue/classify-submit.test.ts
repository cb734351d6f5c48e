import { describe, expect, it } from 'vitest'
import { attempt, connectionError, cutOff, fakeFal, json } from '../fixtures/fake-fal.ts'
import { submit } from './submit.ts'

const submission = {
  attempt,
  model: 'fal-ai/flux/dev',
  values: { prompt: 'a fox', steps: 28 },
  files: new Map(),
}
const accepted = json({
  status: 'IN_QUEUE',
  request_id: '764cabcf-b745-4b3e-ae38-1200304cf45b',
  queue_position: 0,
})

async function answered(answer: Parameters<typeof fakeFal>[0]) {
  const fal = fakeFal(answer)
  const reply = await submit(fal.settings, submission)
  expect(fal.asked).toHaveLength(1)
  return reply
}

describe('what is sent', () => {
  it('is one POST to the endpoint with our words in the words of fal', async () => {
    const fal = fakeFal(accepted)
    expect(await submit(fal.settings, submission)).toEqual({
      type: 'accepted',
      requestId: '764cabcf-b745-4b3e-ae38-1200304cf45b',
    })
    const [asked] = fal.asked
    expect(asked).toMatchObject({ method: 'POST', body: { prompt: 'a fox', num_inference_steps: 28 } })
    expect(asked?.url.origin).toBe('https://queue.fal.run')
    expect(asked?.url.pathname).toBe('/fal-ai/flux/dev')
  })

  it('names the attempt in the webhook address, signed', async () => {
    const fal = fakeFal(accepted)
    await submit(fal.settings, submission)
    const webhook = fal.asked[0]?.url.searchParams.get('fal_webhook')
    expect(webhook).toMatch(/^https:\/\/atelier\.example\/api\/webhooks\/fal\/try_[0-9a-f]{32}\.[\w-]{22}$/)
  })

  it('asks for results to end after a week and for the JSON not to be kept', async () => {
    const fal = fakeFal(accepted)
    await submit(fal.settings, submission)
    const headers = fal.asked[0]?.headers
    expect(headers?.get('authorization')).toBe('Key id:secret')
    expect(headers?.get('x-fal-object-lifecycle-preference')).toBe('{"expiration_duration_seconds":604800}')
    expect(headers?.get('x-fal-store-io')).toBe('0')
    expect(headers?.has('x-fal-no-retry')).toBe(false)
  })
})

describe('certainly not accepted', () => {
  it.each([
    [401, { detail: 'No user found for Key ID and Secret' }, 'no_user_found_for_key_id_and_secret'],
    [
      403,
      {
        detail: 'User is locked. Reason: Exhausted balance. Top up your balance at fal.ai/dashboard/billing.',
      },
      'user_is_locked_reason_exhausted_balance',
    ],
    [503, { detail: 'No runner', error_type: 'runner_scheduling_failure' }, 'runner_scheduling_failure'],
  ])('[RUN5] %i is unavailable, with the reason for the operator only', async (status, body, type) => {
    expect(await answered(json(body, status))).toEqual({
      type: 'refused',
      failure: {
        kind: 'unavailable',
        type,
        message: 'The image service is not available right now. Nothing was charged.',
      },
    })
  })

  it('[RUN5] knows a 503 for want of a machine by its header too', async () => {
    const answer = json(null, 503, { 'X-Fal-Error-Type': 'runner_scheduling_failure' })
    expect(await answered(answer)).toMatchObject({ type: 'refused', failure: { kind: 'unavailable' } })
  })

  it('[RUN5] 429 is throttled', async () => {
    const body = { detail: [{ loc: ['body'], msg: '', type: 'concurrent_requests_limit' }] }
    expect(await answered(json(body, 429))).toMatchObject({
      failure: { kind: 'throttled', type: 'concurrent_requests_limit' },
    })
  })

  it('[RUN5] 422 is rejected, with the fields in our names', async () => {
    const body = {
      detail: [
        { loc: ['body', 'image_size', 'width'], msg: '', type: 'multiple_of', ctx: { multiple_of: 16 } },
      ],
    }
    expect(await answered(json(body, 422))).toMatchObject({
      failure: {
        kind: 'rejected',
        fields: [{ path: 'size.width', message: 'This has to be a multiple of 16.' }],
      },
    })
  })

  it.each([400, 404, 413])('[RUN5] %i is rejected', async (status) => {
    expect(await answered(json({ detail: 'no' }, status))).toMatchObject({
      type: 'refused',
      failure: { kind: 'rejected' },
    })
  })

  it('[RUN5] a refusal stays a refusal when its body breaks off', async () => {
    expect(await answered(cutOff('{"det', 422))).toMatchObject({
      type: 'refused',
      failure: { kind: 'rejected' },
    })
  })

  it.each([
    ['ECONNREFUSED', {}],
    ['ENOTFOUND', {}],
    ['EAI_AGAIN', {}],
    ['UND_ERR_CONNECT_TIMEOUT', {}],
    ['ETIMEDOUT', { syscall: 'connect' }],
    ['EHOSTUNREACH', { syscall: 'connect' }],
    ['ENETUNREACH', { syscall: 'connect' }],
  ])('[RUN5] %s happens before anything is sent', async (code, more) => {
    expect(await answered(connectionError(code, more))).toMatchObject({
      type: 'refused',
      failure: { kind: 'unavailable', type: code.toLowerCase() },
    })
  })

  it('[RUN5] knows a connection that failed at every address of a name', async () => {
    const refusals = ['::1', '127.0.0.1'].map((address) =>
      Object.assign(new Error(address), { syscall: 'connect' }),
    )
    const cause = Object.assign(new AggregateError(refusals), { code: 'ETIMEDOUT' })
    expect(await answered(new TypeError('fetch failed', { cause }))).toMatchObject({ type: 'refused' })
  })
})

describe('nobody can know', () => {
  it.each([500, 502, 504, 520, 408, 302, 307])('[RUN4] %i is lost', async (status) => {
    expect(
      await answered(new Response('', { status, headers: { location: 'https://queue.fal.run/elsewhere' } })),
    ).toEqual({ type: 'lost' })
  })

  it.each([
    ['without a type', json({ detail: 'no' }, 503)],
    ['without a body', new Response('', { status: 503 })],
    ...[
      'runner_connection_timeout',
      'runner_connection_refused',
      'runner_connection_error',
      'runner_disconnected',
    ].flatMap((type): [string, Response][] => [
      [`of type ${type}`, json({ detail: 'no', error_type: type }, 503)],
      [`of type ${type} in its header`, json(null, 503, { 'X-Fal-Error-Type': type })],
    ]),
  ])('[RUN4] 503 %s is lost, for the work may have been accepted', async (_, answer) => {
    expect(await answered(answer)).toEqual({ type: 'lost' })
  })

  it.each([
    ['HTML', new Response('<html>')],
    ['no request id', json({ status: 'IN_QUEUE' })],
    ['a request id of another kind', json({ request_id: '../../etc' })],
    ['a body that breaks off', cutOff('{"request_id":"764c')],
  ])('[RUN4] a success with %s is lost', async (_, answer) => {
    expect(await answered(answer)).toEqual({ type: 'lost' })
  })

  it.each([
    ['a reset', connectionError('ECONNRESET')],
    ['a socket that was closed', connectionError('UND_ERR_SOCKET')],
    ['a timeout of a standing connection', connectionError('ETIMEDOUT', { syscall: 'read' })],
    [
      'a host that vanished from under a standing connection',
      connectionError('EHOSTUNREACH', { syscall: 'write' }),
    ],
    ['a network that vanished from under it', connectionError('ENETUNREACH', { syscall: 'read' })],
    ['a network that vanished, nobody says when', connectionError('ENETUNREACH')],
    ['our own timeout', new DOMException('late', 'TimeoutError')],
    ['a failure without a name', new TypeError('fetch failed')],
  ])('[RUN4] %s is lost', async (_, error) => {
    expect(await answered(error)).toEqual({ type: 'lost' })
  })
})
