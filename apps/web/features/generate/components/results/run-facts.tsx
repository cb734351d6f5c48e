'use client'

import type { RunView } from '@atelier/contract'
import { useClock } from '../../hooks/use-clock.ts'
import { costWords, seedOf } from '../../model/run-words.ts'
import { agoWords } from '../../model/time-words.ts'

/** Model, seed, price and age of a run in one line. */
export function RunFacts({ run }: { run: RunView }) {
  const ago = useClock((now) => agoWords(run.createdAt, now))
  const seed = seedOf(run)
  return (
    <p className="flex h-5 items-center gap-x-3 overflow-hidden text-xs whitespace-nowrap text-muted-foreground tabular">
      <span className="truncate">{run.model.name}</span>
      {seed !== null && (
        <span>
          Seed <span className="font-mono">{seed}</span>
        </span>
      )}
      <span>{costWords(run)}</span>
      <time dateTime={run.createdAt}>{ago}</time>
    </p>
  )
}
