import type { WorkspaceId } from '@atelier/kernel'
import type { News } from '@atelier/usecases'
import { listen } from '../connection/listen.ts'
import { newsChannel } from '../statements/news-statements.ts'
import { parseNews } from './parse-news.ts'

/** What someone who watches a workspace hears. After `reconnected` anything may have changed unheard. */
export type NewsHeard = News | { readonly type: 'reconnected' }

export interface NewsFeed {
  /** Resolves once news can be heard. */
  readonly ready: Promise<void>
  /** Calls `listener` for each piece of news of the workspace. Answers what ends it. */
  subscribe(workspaceId: WorkspaceId, listener: (news: NewsHeard) => void): () => void
  close(): Promise<void>
}

type Listener = (news: NewsHeard) => void

/** Hears on one connection what acts on all workspaces announce, and passes it on to those who watch. */
export function openNews({ url }: { readonly url: string }): NewsFeed {
  const listeners = new Map<string, Set<Listener>>()
  const listening = listen({
    url,
    channel: newsChannel,
    onMessage(payload) {
      const heard = parseNews(payload)
      if (heard) for (const listener of listeners.get(heard.workspaceId) ?? []) listener(heard.news)
    },
    onReconnected() {
      for (const group of listeners.values()) for (const listener of group) listener({ type: 'reconnected' })
    },
  })
  return {
    ready: listening.ready,
    subscribe(workspaceId, listener) {
      const group = listeners.get(workspaceId) ?? new Set()
      // Its own identity, so that one function may be subscribed twice and end once.
      const mine: Listener = (news) => listener(news)
      listeners.set(workspaceId, group.add(mine))
      return () => {
        group.delete(mine)
        if (group.size === 0 && listeners.get(workspaceId) === group) listeners.delete(workspaceId)
      }
    },
    close: () => listening.close(),
  }
}
