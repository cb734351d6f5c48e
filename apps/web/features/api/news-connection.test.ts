import type { NewsView } from '@atelier/contract'
import { afterEach, expect, it, vi } from 'vitest'
import { subscribeToNews } from './news-connection.ts'

class FakeSource extends EventTarget {
  static readonly opened: FakeSource[] = []
  isClosed = false
  constructor() {
    super()
    FakeSource.opened.push(this)
  }
  say(news: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(news) }))
  }
  close(): void {
    this.isClosed = true
  }
}

afterEach(() => {
  FakeSource.opened.length = 0
  vi.unstubAllGlobals()
})

function listen() {
  vi.stubGlobal('EventSource', FakeSource)
  const heard: NewsView['type'][] = []
  return { heard, stop: subscribeToNews((news) => heard.push(news.type)) }
}

it('opens one connection for all who listen, and closes it after the last', () => {
  const [first, second] = [listen(), listen()]
  expect(FakeSource.opened).toHaveLength(1)
  const [source] = FakeSource.opened
  source?.say({ type: 'assets' })
  expect([first.heard, second.heard]).toEqual([['assets'], ['assets']])
  first.stop()
  expect(source?.isClosed).toBe(false)
  second.stop()
  expect(source?.isClosed).toBe(true)
})

it('greets who comes after the greeting, so that they ask for everything too', () => {
  const first = listen()
  FakeSource.opened[0]?.say({ type: 'hello' })
  const late = listen()
  expect(late.heard).toEqual(['hello'])
  first.stop()
  late.stop()
})

it('passes over news of a kind that this page does not know', () => {
  const { heard, stop } = listen()
  FakeSource.opened[0]?.say({ type: 'weather' })
  expect(heard).toEqual([])
  stop()
})
