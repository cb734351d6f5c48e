'use client'

import type { ModelView } from '@atelier/usecases'
import { ChevronsUpDown } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { durationWords, rateWords } from '../../model/credit-words.ts'

const loadList = () => import('./model-list.tsx')
const ModelList = lazy(loadList)

interface ModelButtonProps {
  models: readonly ModelView[]
  model: ModelView
  onChoose: (id: string) => void
}

/** The chosen model with its price and time; opens the list of all. */
export function ModelButton({ models, model, onChoose }: ModelButtonProps) {
  const [list, setList] = useState<'unloaded' | 'open' | 'closed'>('unloaded')
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={list === 'open'}
        onClick={() => setList('open')}
        onPointerEnter={() => void loadList()}
        onFocus={() => void loadList()}
        className="flex min-h-14 items-center gap-3 rounded-lg border border-border bg-surface px-3 py-2 text-left transition-colors hover:border-input"
      >
        <span className="grid min-w-0 flex-1">
          <span className="sr-only">Model: </span>
          <span className="truncate text-base font-medium">{model.name}</span>
          <span className="truncate text-xs text-muted-foreground tabular">
            {rateWords(model.price)} · {durationWords(model.typicalSeconds)}
          </span>
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-subtle-foreground" />
      </button>
      {list !== 'unloaded' && (
        <Suspense>
          <ModelList
            models={models}
            model={model}
            onChoose={onChoose}
            open={list === 'open'}
            onOpenChange={(open) => setList(open ? 'open' : 'closed')}
          />
        </Suspense>
      )}
    </>
  )
}
