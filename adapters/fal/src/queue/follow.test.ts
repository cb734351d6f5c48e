import type { ProviderStatus } from '@atelier/usecases'
import { expect, it } from 'vitest'
import { cutOff, fakeFal, json, pictureOutput, request } from '../fixtures/fake-fal.ts'
import { follow } from './follow.ts'

const events = (...statuses: readonly object[]) =>
  statuses.map((status) => `data: ${JSON.stringify(status)}\n\n`).join('')
const stream = (text: string) => new Response(text, { headers: { 'content-type': 'text/event-stream' } })
const running = (message: string) => ({ status: 'IN_PROGRESS', logs: [{ message }] })

async function heard(
  settings: ReturnType<typeof fakeFal>['settings'],
  signal = new AbortController().signal,
) {
  const statuses: ProviderStatus[] = []
  for await (const status of follow(settings, request, signal)) statuses.push(status)
  return statuses
}

it('tells each change once, and the result at the end', async () => {
  const told = events(
    { status: 'IN_QUEUE', queue_position: 1 },
    { status: 'IN_QUEUE', queue_position: 1 },
    running('7/28'),
    running('7/28'),
    running('14/28'),
    { status: 'COMPLETED' },
  )
  const fal = fakeFal(stream(told), json(pictureOutput))
  expect(await heard(fal.settings)).toEqual([
    { type: 'queued', position: 1 },
    { type: 'running', progress: 0.25 },
    { type: 'running', progress: 0.5 },
    expect.objectContaining({ type: 'delivered' }),
  ])
  expect(fal.asked[0]?.url.pathname).toBe(`/fal-ai/flux/requests/${request.requestId}/status/stream`)
  expect(fal.asked[0]?.headers.get('accept')).toBe('text/event-stream')
})

it('takes up a stream that broke off', async () => {
  const fal = fakeFal(
    cutOff(events(running('7/28'))),
    stream(events({ status: 'COMPLETED' })),
    json(pictureOutput),
  )
  expect((await heard(fal.settings)).map((status) => status.type)).toEqual(['running', 'delivered'])
})

it('gives up after a few interruptions and leaves the rest to polling', async () => {
  const fal = fakeFal(new Response('', { status: 502 }))
  expect(await heard(fal.settings)).toEqual([])
  expect(fal.asked).toHaveLength(4)
})

it('does not fetch the result when the webhook brought it within the grace', async () => {
  const fal = fakeFal(stream(events({ status: 'COMPLETED' })), json(pictureOutput))
  const done = new AbortController()
  const listening = heard({ ...fal.settings, webhookGraceMilliseconds: 1000 }, done.signal)
  setTimeout(() => done.abort(), 30)
  expect(await listening).toEqual([])
  expect(fal.asked).toHaveLength(1)
})

it('stops at once when nobody listens any more', async () => {
  const never = new ReadableStream<Uint8Array>({
    start: (controller) =>
      controller.enqueue(new TextEncoder().encode(events({ status: 'IN_QUEUE', queue_position: 0 }))),
  })
  const fal = fakeFal(() => new Response(never))
  const done = new AbortController()
  const types: string[] = []
  for await (const status of follow(fal.settings, request, done.signal)) {
    types.push(status.type)
    break
  }
  done.abort()
  expect(types).toEqual(['queued'])
  expect(fal.asked).toHaveLength(1)
})

it('ignores events that it cannot read', async () => {
  const fal = fakeFal(
    stream(`: ping\n\ndata: {oops\n\ndata: {"status":"PAUSED"}\n\n${events({ status: 'COMPLETED' })}`),
    json(pictureOutput),
  )
  expect((await heard(fal.settings)).map((status) => status.type)).toEqual(['delivered'])
})

it('tells a failure that shows in the result', async () => {
  const fal = fakeFal(
    stream(events({ status: 'COMPLETED' })),
    json({ detail: [{ loc: ['body'], type: 'no_media_generated' }] }, 422),
  )
  expect(await heard(fal.settings)).toMatchObject([
    { type: 'failed', failure: { type: 'no_media_generated' } },
  ])
})
