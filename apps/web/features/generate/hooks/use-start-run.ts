'use client'

import type { Problem, RunView } from '@atelier/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { showToast } from '@/components/ui/show-toast.ts'
import { api, ApiProblem, queryKeys } from '@/features/api/index.ts'
import { IntentKeys, randomKey } from '../model/intent-keys.ts'
import { upsertRun, type RunPages } from '../model/run-pages.ts'

/** A generation that a person asks for. */
export interface Wish {
  readonly task: 'text-to-image' | 'image-to-video'
  readonly modelId: string
  readonly inputs: Readonly<Record<string, unknown>>
  /** The run that is to be tried again; a wish of its own, apart from the same settings in the form. */
  readonly again?: string
}

/** Starts generations, each once however often it is asked for, and keeps what was refused. */
export function useStartRun(onStarted: (run: RunView) => void) {
  const client = useQueryClient()
  const keys = useRef(new IntentKeys(randomKey))
  const [problem, setProblem] = useState<Problem>()
  const [underWay, setUnderWay] = useState(0)
  const start = useCallback(
    async (wish: Wish) => {
      const key = keys.current.keyFor(JSON.stringify(wish), performance.now())
      setUnderWay((count) => count + 1)
      try {
        const run = await send(wish, key)
        keys.current.accepted(key, performance.now())
        client.setQueryData<RunPages>(queryKeys.history, (history) => history && upsertRun(history, run))
        setProblem(undefined)
        onStarted(run)
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error
        if (isFinal(error)) keys.current.refused(key)
        setProblem(error.problem)
        if (wish.again !== undefined) await showToast('Could not start again', { description: error.message })
      } finally {
        setUnderWay((count) => count - 1)
      }
    },
    [client, onStarted],
  )
  const forget = useCallback(() => setProblem(undefined), [])
  const isPending = underWay > 0
  return useMemo(
    () => ({ start: (wish: Wish) => void start(wish), problem, forget, isPending }),
    [start, problem, forget, isPending],
  )
}

function send({ task, modelId, inputs }: Wish, key: string): Promise<RunView> {
  return api.generate[task === 'text-to-image' ? 'textToImage' : 'imageToVideo']({ modelId, inputs, key })
}

// After a lost answer or a fault of the server the run may exist: the next try must carry the same key.
function isFinal({ problem }: ApiProblem): boolean {
  return problem.status >= 400 && problem.status < 500
}
