'use client'

import type { RunView } from '@atelier/contract'
import { Progress } from '@/components/ui/progress.tsx'
import { useClock } from '../../hooks/use-clock.ts'
import { clockWords, costWords, stateWords, waitingWords } from '../../model/run-words.ts'
import { shownProgress } from '../../model/shown-progress.ts'

/** What a run does and for how long already. Stands in the line that has its facts later. */
export function RunState({ run }: { run: RunView }) {
  return (
    <p className="flex h-5 items-center gap-x-3 overflow-hidden text-xs whitespace-nowrap text-muted-foreground tabular">
      <span className="font-medium text-foreground">{stateWords(run)}</span>
      <span>{costWords(run)}</span>
      <span className="truncate">{run.model.name}</span>
      <span className="ml-auto">{clockWords(useElapsed(run))}</span>
    </p>
  )
}

/**
 * How far a run is. Both bar and words lie over room that is there anyway, so that nothing moves when they go.
 * The parent is `relative`.
 */
export function RunProgress({ run, typicalSeconds }: { run: RunView; typicalSeconds: number }) {
  const elapsed = useElapsed(run)
  return (
    <>
      <Progress
        aria-label="Progress"
        max={1}
        value={shownProgress(run, { elapsed, typical: typicalSeconds })}
        tone={run.waiting ? 'warning' : 'default'}
        className="absolute inset-x-0 -top-2"
      />
      {run.waiting && (
        <p className="absolute inset-x-0 bottom-0 z-1 m-2 max-w-md rounded-md bg-background/90 px-3 py-2 text-sm text-pretty text-warning-text">
          {waitingWords(run.waiting.message)}
        </p>
      )}
    </>
  )
}

function useElapsed({ createdAt }: RunView): number {
  return useClock((now) => Math.max(0, Math.floor((now - new Date(createdAt).getTime()) / 1000))) ?? 0
}
