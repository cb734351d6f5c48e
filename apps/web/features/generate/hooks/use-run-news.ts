'use client'

import type { RunView } from '@atelier/contract'
import { useQueryClient } from '@tanstack/react-query'
import { queryKeys, useNews } from '@/features/api/index.ts'
import { runsOf, upsertRun, type RunPages } from '../model/run-pages.ts'
import { announcement } from '../model/run-words.ts'

/** Puts every run that the server tells of into the history, and says aloud what a person waits for. */
export function useRunNews(announce: (words: string) => void): void {
  const client = useQueryClient()
  useNews((news) => {
    if (news.type === 'hello') void client.invalidateQueries({ queryKey: queryKeys.history })
    if (news.type !== 'run') return
    const history = client.getQueryData<RunPages>(queryKeys.history)
    if (history === undefined) return
    const words = announcement(knownRun(history, news.run.id), news.run)
    if (words !== undefined) announce(words)
    client.setQueryData<RunPages>(queryKeys.history, upsertRun(history, news.run))
  })
}

function knownRun(history: RunPages, id: string): RunView | undefined {
  return runsOf(history).find((run) => run.id === id)
}
