'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { queryKeys } from '@/features/api/index.ts'
import { runsOf, type RunPages } from '../model/run-pages.ts'
import { seedOf } from '../model/run-words.ts'

/** A way to look up the seed of the newest run that has one; asked on demand, so that no news redraws the form. */
export function useLastSeed(): () => number | null {
  const client = useQueryClient()
  return useCallback(() => {
    const history = client.getQueryData<RunPages>(queryKeys.history)
    for (const run of history ? runsOf(history) : []) {
      const seed = seedOf(run)
      if (seed !== null) return seed
    }
    return null
  }, [client])
}
