import type { ResultView, RunView } from '@atelier/contract'
import { describe, expect, it } from 'vitest'
import { announcement, clockWords, costWords, seedOf, stateWords, waitingWords } from './run-words.ts'
import { shownProgress } from './shown-progress.ts'
import { agoWords } from './time-words.ts'

const image: ResultView = { state: 'expected', kind: 'image', width: 4, height: 3, url: null, asset: null }
const queued: RunView = {
  id: 'run',
  status: 'queued',
  progress: 0,
  queuePosition: null,
  images: [image, image],
  error: null,
  waiting: null,
  cancelRequested: false,
  model: { id: 'm', name: 'M' },
  prompt: 'a fox',
  inputs: {},
  price: { quoted: 2000, charged: null },
  createdAt: '2026-01-01T00:00:00.000Z',
  finishedAt: null,
}
const running: RunView = { ...queued, status: 'running' }
const problem = { type: 'busy', message: 'Busy.', fields: [] }

it.each([
  [queued, 'Starting…'],
  [{ ...queued, queuePosition: 2 }, 'In the queue · 2 ahead of you'],
  [{ ...queued, queuePosition: 0 }, 'Starting…'],
  [{ ...queued, queuePosition: 2, waiting: problem }, 'Waiting for the image service'],
  [running, 'Generating…'],
  [{ ...running, progress: 0.426 }, 'Generating · 43 %'],
  [
    { ...running, progress: 0.99, images: [{ ...image, state: 'arriving' as const }] },
    'Saving to your gallery…',
  ],
  [{ ...running, cancelRequested: true }, 'Cancelling…'],
])('says what a run does: $1', (run, words) => {
  expect(stateWords(run)).toBe(words)
})

describe('what is said aloud', () => {
  it('is the end, once', () => {
    const done: RunView = { ...running, status: 'completed' }
    expect(announcement(running, done)).toBe('2 images are ready: a fox')
    expect(announcement(done, done)).toBeUndefined()
    expect(announcement(running, { ...done, images: [{ ...image, kind: 'video' }] })).toBe(
      '1 video is ready: a fox',
    )
    expect(announcement(running, { ...running, status: 'failed', error: problem })).toBe(
      'Generation failed. Busy.',
    )
    expect(announcement(running, { ...running, status: 'cancelled' })).toBe('Generation cancelled.')
  })

  it('is not each step on the way', () => {
    expect(announcement(undefined, queued)).toBeUndefined()
    expect(announcement(queued, running)).toBeUndefined()
    expect(announcement(running, { ...running, progress: 0.5 })).toBeUndefined()
  })
})

it('a wait is said without the words that would contradict it', () => {
  expect(waitingWords('The image service is not available right now. Nothing was charged.')).toBe(
    'The image service is not available right now. We keep trying; nothing is charged until it works.',
  )
  expect(waitingWords('The image service is busy. It will be asked again.')).toBe(
    'The image service is busy. We keep trying; nothing is charged until it works.',
  )
})

it('says what is promised while it runs, and what it came to afterwards', () => {
  expect(costWords(running)).toBe('2 credits')
  expect(costWords({ ...running, status: 'completed', price: { quoted: 2000, charged: 1000 } })).toBe(
    '1 credit',
  )
  expect(costWords({ ...running, status: 'failed', price: { quoted: 2000, charged: 0 } })).toBe('Not charged')
  expect(costWords({ ...running, status: 'cancelled' })).toBe('Not charged')
})

it('knows the seed that was asked for until the drawn one is known, seed 0 included', () => {
  expect(seedOf(queued)).toBeNull()
  expect(seedOf({ ...queued, inputs: { seed: 0 } })).toBe(0)
})

it('counts seconds as a clock does', () => {
  expect([-1, 0, 59.9, 61, 600].map(clockWords)).toEqual(['0:00', '0:00', '0:59', '1:01', '10:00'])
})

it('says how long ago something was', () => {
  const now = new Date('2026-01-03T00:00:00Z').getTime()
  const words = [
    '2026-01-02T23:59:30Z',
    '2026-01-02T23:55:00Z',
    '2026-01-02T20:00:00Z',
    '2026-01-01T12:00:00Z',
  ]
  expect(words.map((time) => agoWords(time, now))).toEqual(['just now', '5 min ago', '4 h ago', 'Jan 1'])
})

describe('the bar', () => {
  it('shows what the model reports', () => {
    expect(shownProgress({ status: 'running', progress: 0.3 }, { elapsed: 60, typical: 6 })).toBe(0.3)
  })

  it('goes by the usual time where the model reports nothing, and never promises the end', () => {
    const at = (elapsed: number) => shownProgress({ status: 'running', progress: 0 }, { elapsed, typical: 6 })
    expect(at(0)).toBe(0)
    expect(at(6)).toBeGreaterThan(0.6)
    expect(at(600)).toBeLessThanOrEqual(0.9)
  })

  it('stays empty in the queue', () => {
    expect(shownProgress({ status: 'queued', progress: 0 }, { elapsed: 60, typical: 6 })).toBe(0)
  })
})
