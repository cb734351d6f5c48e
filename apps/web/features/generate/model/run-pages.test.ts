import type { RunView } from '@atelier/contract'
import { expect, it } from 'vitest'
import { runsOf, upsertRun, withoutAsset, type RunPages } from './run-pages.ts'

function run(id: string, minute: number, change: Partial<RunView> = {}): RunView {
  return {
    id,
    status: 'running',
    progress: 0,
    queuePosition: null,
    images: [],
    error: null,
    waiting: null,
    cancelRequested: false,
    model: { id: 'm', name: 'M' },
    prompt: 'a fox',
    inputs: {},
    price: { quoted: 1000, charged: null },
    createdAt: `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`,
    finishedAt: null,
    ...change,
  }
}

const history: RunPages = {
  pages: [
    { items: [run('d', 40), run('c', 30)], next: 'more' },
    { items: [run('b', 20)], next: 'even-more' },
  ],
  pageParams: ['', 'more'],
}
const ids = (pages: RunPages) => runsOf(pages).map(({ id }) => id)

it('puts a new run on top', () => {
  expect(ids(upsertRun(history, run('e', 50)))).toEqual(['e', 'd', 'c', 'b'])
})

it('puts the first run of all into the empty history', () => {
  const empty: RunPages = { pages: [{ items: [], next: null }], pageParams: [''] }
  expect(ids(upsertRun(empty, run('a', 1)))).toEqual(['a'])
})

it('changes a known run in its place and leaves the others the same objects', () => {
  const changed = upsertRun(history, run('c', 30, { progress: 0.5 }))
  expect(ids(changed)).toEqual(['d', 'c', 'b'])
  expect(runsOf(changed)[1]?.progress).toBe(0.5)
  expect(runsOf(changed)[0]).toBe(runsOf(history)[0])
})

it('puts a run that came late where its time belongs', () => {
  expect(ids(upsertRun(history, run('x', 35)))).toEqual(['d', 'x', 'c', 'b'])
  expect(ids(upsertRun(history, run('x', 25)))).toEqual(['d', 'c', 'x', 'b'])
})

it('leaves a run older than what is loaded to the page that will bring it', () => {
  expect(ids(upsertRun(history, run('a', 10)))).toEqual(['d', 'c', 'b'])
  const whole: RunPages = { ...history, pages: history.pages.map((page) => ({ ...page, next: null })) }
  expect(ids(upsertRun(whole, run('a', 10)))).toEqual(['d', 'c', 'b', 'a'])
})

it('does not let an answer that was overtaken undo the end of a run', () => {
  const ended = upsertRun(
    history,
    run('c', 30, { status: 'completed', finishedAt: '2026-01-01T00:31:00.000Z' }),
  )
  expect(upsertRun(ended, run('c', 30))).toBe(ended)
})

it('takes a trashed picture out of its run, and touches no other', () => {
  const asset = { id: 'asset_1' } as unknown as NonNullable<RunView['images'][number]['asset']>
  const image = { state: 'kept', kind: 'image', width: 1, height: 1, url: 'u', asset } as const
  const other = { ...image, asset: { ...asset, id: 'asset_2' } }
  const shown = upsertRun(history, run('c', 30, { images: [image, other] }))
  const after = withoutAsset(shown, 'asset_1')
  expect(runsOf(after)[1]?.images).toEqual([other])
  expect(runsOf(after)[0]).toBe(runsOf(shown)[0])
})
