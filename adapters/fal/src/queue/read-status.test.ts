import { describe, expect, it } from 'vitest'
import { connectionError, fakeFal, json, pictureOutput, request } from '../fixtures/fake-fal.ts'
import { statusOf } from './read-status.ts'

const completed = json({ status: 'COMPLETED', request_id: request.requestId, logs: [], metrics: {} })
const look = (...answers: Parameters<typeof fakeFal>) => statusOf(fakeFal(...answers).settings, request)

it('asks by owner and app only', async () => {
  const fal = fakeFal(json({ status: 'IN_QUEUE', queue_position: 3 }, 202))
  expect(await statusOf(fal.settings, request)).toEqual({ ok: true, value: { type: 'queued', position: 3 } })
  expect(fal.asked[0]?.url.href).toBe(
    `https://queue.fal.run/fal-ai/flux/requests/${request.requestId}/status?logs=1`,
  )
})

it('reads the progress of a run from its logs', async () => {
  const logs = [{ message: '12/24', level: 'INFO' }]
  expect(await look(json({ status: 'IN_PROGRESS', logs }, 202))).toEqual({
    ok: true,
    value: { type: 'running', progress: 0.5 },
  })
  expect(await look(json({ status: 'IN_PROGRESS', logs: null }, 202))).toEqual({
    ok: true,
    value: { type: 'running' },
  })
})

it('fetches the result of a request that is complete', async () => {
  expect(await look(completed, json(pictureOutput))).toMatchObject({
    ok: true,
    value: { type: 'delivered', delivery: { seed: 4_294_967_295 } },
  })
})

describe('a failed request', () => {
  it('shows only in its result', async () => {
    const detail = [{ loc: ['body', 'prompt'], msg: '', type: 'content_policy_violation' }]
    expect(await look(completed, json({ detail }, 422))).toMatchObject({
      ok: true,
      value: {
        type: 'failed',
        failure: { kind: 'rejected', type: 'content_policy_violation', fields: [{ path: 'prompt' }] },
      },
    })
  })

  it('is a failure even when its result cannot be had', async () => {
    const failed = json({ status: 'COMPLETED', error: 'Runner died', error_type: 'runner_disconnected' })
    expect(await look(failed, json({ detail: 'x' }, 502))).toMatchObject({
      value: { type: 'failed', failure: { kind: 'unavailable', type: 'runner_disconnected' } },
    })
  })

  it.each([
    ['by its status', [json({ status: 'COMPLETED', error: 'x', error_type: 'client_cancelled' })]],
    ['by its result', [completed, json({ detail: 'x', error_type: 'client_cancelled' }, 499)]],
  ] as const)('is a cancelled one %s', async (_, [first, second]) => {
    expect(await look(first, second ?? first)).toEqual({ ok: true, value: { type: 'cancelled' } })
  })

  it('is one whose output nobody can read', async () => {
    expect(await look(completed, json({ picture: 1 }))).toMatchObject({
      value: { type: 'failed', failure: { kind: 'unknown' } },
    })
  })
})

describe('trouble', () => {
  it('is lost when the queue does not know the request', async () => {
    expect(await look(json({ status: 'NOT_FOUND' }, 404))).toMatchObject({
      ok: false,
      failure: { failure: { kind: 'lost' } },
    })
  })

  it('is lost when the result has expired', async () => {
    expect(await look(completed, json({ status: 'NOT_FOUND' }, 404))).toMatchObject({
      failure: { failure: { kind: 'lost', type: 'result_expired' } },
    })
  })

  it('does not end a run for the 404 of a gateway', async () => {
    expect(await look(new Response('not here', { status: 404 }))).toMatchObject({
      failure: { failure: { kind: 'unknown' } },
    })
  })

  it('does not end a run for the 500 of a gateway in front of its result', async () => {
    expect(await look(completed, new Response('oops', { status: 500 }))).toMatchObject({
      ok: false,
      failure: { failure: { kind: 'unavailable' } },
    })
  })

  it('waits when the result is said to be in progress still', async () => {
    expect(await look(completed, json({ detail: 'Request is still in progress' }, 400))).toMatchObject({
      ok: false,
    })
  })

  it('is over after a second try when fal was only busy', async () => {
    const fal = fakeFal(
      new Response('', { status: 503 }),
      connectionError('ECONNRESET'),
      json({ status: 'IN_QUEUE' }, 202),
    )
    expect(await statusOf(fal.settings, request)).toMatchObject({ ok: true })
    expect(fal.asked).toHaveLength(3)
  })

  it('is told after three tries, and no more are made', async () => {
    const fal = fakeFal(connectionError('ECONNREFUSED'))
    expect(await statusOf(fal.settings, request)).toMatchObject({
      failure: { failure: { kind: 'unavailable', type: 'econnrefused' } },
    })
    expect(fal.asked).toHaveLength(3)
  })
})
