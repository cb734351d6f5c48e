'use client'

import type { RunView } from '@atelier/contract'
import type { ModelView } from '@atelier/usecases'
import { memo } from 'react'
import { useKeptHeight } from '../../hooks/use-kept-height.ts'
import { isActive } from '../../model/run-words.ts'
import { PromptText } from './prompt-text.tsx'
import type { PictureActions } from './result-tile.tsx'
import { RunButton } from './run-button.tsx'
import { RunFacts } from './run-facts.tsx'
import { RunPictures } from './run-pictures.tsx'
import { RunProgress, RunState } from './run-progress.tsx'
import { RunTrouble } from './run-trouble.tsx'

export interface RunActions extends PictureActions {
  readonly reuse: (run: RunView) => void
  readonly again: (run: RunView) => void
}

interface RunCardProps {
  run: RunView
  /** Unknown when it has left the catalogue. */
  model: ModelView | undefined
  actions: RunActions
}

const usualSeconds = 10

/** One generation from wish to pictures. */
export const RunCard = memo(function RunCard({ run, model, actions }: RunCardProps) {
  const active = isActive(run)
  const { reference, minHeight } = useKeptHeight(active)
  return (
    <article data-run={run.id} data-status={run.status} className="grid gap-3">
      <header className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1">
        <PromptText prompt={run.prompt} />
        <RunButton run={run} onReuse={() => actions.reuse(run)} />
        <div className="col-span-full min-w-0">
          {active ? <RunState run={run} /> : <RunFacts run={run} />}
        </div>
      </header>
      <div ref={reference} style={{ minHeight }} className="relative grid content-start empty:hidden">
        {active && <RunProgress run={run} typicalSeconds={model?.typicalSeconds ?? usualSeconds} />}
        {(run.status === 'failed' || run.status === 'cancelled') && (
          <RunTrouble
            run={run}
            nameOf={(path) => model?.fields[path]?.label ?? path}
            onAgain={() => actions.again(run)}
          />
        )}
        <RunPictures run={run} actions={actions} />
        {run.status === 'completed' && run.images.length === 0 && (
          <p className="text-sm text-muted-foreground">The pictures of this run are in the trash.</p>
        )}
      </div>
    </article>
  )
})
