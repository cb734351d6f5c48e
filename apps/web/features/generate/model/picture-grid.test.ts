import type { ResultView, RunView } from '@atelier/contract'
import { expect, it } from 'vitest'
import { columnsOf, ratioOf } from './picture-grid.ts'

const result: ResultView = {
  state: 'expected',
  kind: 'video',
  width: null,
  height: null,
  url: null,
  asset: null,
}
const runWith = (inputs: RunView['inputs']): RunView => ({
  id: 'run',
  status: 'queued',
  progress: 0,
  queuePosition: null,
  images: [result],
  error: null,
  waiting: null,
  cancelRequested: false,
  model: { id: 'm', name: 'M' },
  prompt: '',
  inputs,
  price: { quoted: 0, charged: null },
  createdAt: '',
  finishedAt: null,
})

it('takes the shape from the pixels where they are promised', () => {
  expect(ratioOf({ ...result, width: 1024, height: 768 }, runWith({}), 2)).toBeCloseTo(4 / 3)
})

it('takes a film’s shape from what was chosen, else from the picture it begins with', () => {
  expect(ratioOf(result, runWith({ aspectRatio: '9:16' }), 2)).toBeCloseTo(9 / 16)
  expect(ratioOf(result, runWith({ aspectRatio: 'auto' }), 2)).toBe(2)
  expect(ratioOf(result, runWith({ aspectRatio: 'auto' }), undefined)).toBeCloseTo(16 / 9)
})

it('stands pictures side by side as the width allows', () => {
  expect([1, 2, 3, 4].map((count) => columnsOf(count))).toEqual([
    { wide: 1, narrow: 1 },
    { wide: 2, narrow: 2 },
    { wide: 3, narrow: 2 },
    { wide: 4, narrow: 2 },
  ])
})
