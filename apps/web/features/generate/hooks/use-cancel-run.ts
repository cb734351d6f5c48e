'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { showToast } from '@/components/ui/show-toast.ts'
import { api, ApiProblem, queryKeys } from '@/features/api/index.ts'
import { upsertRun, type RunPages } from '../model/run-pages.ts'

/** Stops a run: before it reached the provider at once, later as soon as the provider agrees. */
export function useCancelRun() {
  const client = useQueryClient()
  const [isPending, setPending] = useState(false)
  const cancel = async (id: string) => {
    setPending(true)
    try {
      const run = await api.generate.cancel(id)
      client.setQueryData<RunPages>(queryKeys.history, (history) => history && upsertRun(history, run))
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      await showToast('Could not be cancelled', { description: error.message })
    } finally {
      setPending(false)
    }
  }
  return { cancel: (id: string) => void cancel(id), isPending }
}
