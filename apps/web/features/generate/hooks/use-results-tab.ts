'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

/** On narrow screens form and results are two views; the address says which, so that Back goes back. */
export function useResultsTab() {
  const shown = useSearchParams().get('view') === 'results'
  const show = useCallback((results: boolean) => {
    const parameters = new URLSearchParams(window.location.search)
    if ((parameters.get('view') === 'results') === results) return
    if (results) parameters.set('view', 'results')
    else parameters.delete('view')
    const query = parameters.toString()
    window.history.pushState(null, '', query === '' ? window.location.pathname : `?${query}`)
    window.scrollTo({ top: 0 })
  }, [])
  return { resultsShown: shown, showResults: show }
}
