'use client'

import type { NewsView } from '@atelier/contract'
import { useEffect, useRef } from 'react'
import { subscribeToNews } from './news-connection.ts'

/**
 * Follows what happens in the workspace for as long as the component is there. `hello` comes on every new
 * connection, the first included: whoever listens then asks for everything again, so that nothing is missed.
 */
export function useNews(listener: (news: NewsView) => void): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => subscribeToNews((news) => latest.current(news)), [])
}
