import type { NewsView } from '@atelier/contract'

type Listener = (news: NewsView) => void

const listeners = new Set<Listener>()
let source: EventSource | null = null
let isGreeted = false

/**
 * Hears news on the one connection of this page, which is open while anybody listens. Answers what ends it.
 * Who comes after the greeting is greeted by itself.
 */
export function subscribeToNews(listener: Listener): () => void {
  listeners.add(listener)
  if (!source) open()
  else if (isGreeted) listener({ type: 'hello' })
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) close()
  }
}

function open(): void {
  source = new EventSource('/api/events')
  source.addEventListener('message', (event: MessageEvent<string>) => {
    const news: unknown = JSON.parse(event.data)
    if (!isNews(news)) return
    isGreeted ||= news.type === 'hello'
    for (const listener of listeners) listener(news)
  })
}

function close(): void {
  source?.close()
  source = null
  isGreeted = false
}

// The server checked what it sent against the contract; a version of tomorrow may send what this page does not know.
function isNews(news: unknown): news is NewsView {
  return typeof news === 'object' && news !== null && 'type' in news && known.has(news.type)
}

const known = new Set<unknown>(['run', 'assets', 'credits', 'hello'] satisfies NewsView['type'][])
