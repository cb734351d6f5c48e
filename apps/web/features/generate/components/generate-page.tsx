'use client'

import type { ModelView } from '@atelier/usecases'
import { lazy, Suspense, useCallback, useMemo, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn.ts'
import { useAnnouncer } from '../hooks/use-announcer.ts'
import { useDraft } from '../hooks/use-draft.ts'
import { useFormActions } from '../hooks/use-form-actions.ts'
import { useResultsTab } from '../hooks/use-results-tab.ts'
import { useStartRun } from '../hooks/use-start-run.ts'
import type { RunPage } from '../model/run-pages.ts'
import { FormSkeleton } from './form/form-skeleton.tsx'
import { ViewSwitch } from './view-switch.tsx'

// Drawn by the browser only, which knows what was typed last: asked for at once, beside all else.
const loadForm = () => import('./form-pane.tsx')
const FormPane = lazy(loadForm)
if (typeof window !== 'undefined') void loadForm()
// The document has the results already; the code that makes them come alive need not hold up the form.
const ResultsPane = lazy(() => import('./results/results-pane.tsx'))

interface GeneratePageProps {
  models: readonly ModelView[]
  workspaceId: string
  firstPage: RunPage
}

/** Wishes on the left, what became of them on the right. */
export function GeneratePage({ models, workspaceId, firstPage }: GeneratePageProps) {
  const form = useDraft({ models, workspaceId })
  const { resultsShown, showResults } = useResultsTab()
  const [said, announce] = useAnnouncer()
  const started = useCallback(() => {
    announce('Generation started.')
    showResults(true)
    window.scrollTo({ top: 0 })
  }, [announce, showResults])
  const starting = useStartRun(started)
  const { formActions, example } = useFormActions({ models, form, start: starting.start, showResults })
  // The same element at each draw: typing redraws no result, and the server's drawing stays until it comes alive.
  const results = useMemo(
    () => <ResultsPane {...{ firstPage, models, formActions, announce }} onExample={example} />,
    [firstPage, models, formActions, announce, example],
  )
  return (
    <div className="flex flex-1 flex-col lg:flex-row lg:items-start">
      <h1 className="sr-only">Generate</h1>
      <ViewSwitch resultsShown={resultsShown} onChange={showResults} />
      <FormColumn hidden={resultsShown}>
        {form.draft ? (
          <FormPane models={models} form={form} draft={form.draft} starting={starting} />
        ) : (
          <FormSkeleton />
        )}
      </FormColumn>
      <ResultsColumn hidden={!resultsShown}>{results}</ResultsColumn>
      <div role="status" className="sr-only">
        {said}
      </div>
    </div>
  )
}

const formColumn = [
  'flex flex-1 flex-col lg:sticky lg:top-12 lg:h-[calc(100dvh-3rem)] lg:w-88 lg:flex-none lg:overflow-y-auto lg:border-r lg:border-border xl:w-96',
  'lg:overscroll-contain lg:[scrollbar-width:thin] lg:pointer-coarse:top-14 lg:pointer-coarse:h-[calc(100dvh-3.5rem)]',
]

interface ColumnProps {
  /** Behind the other one where there is no room for both. */
  hidden: boolean
  children: ReactNode
}

function FormColumn({ hidden, children }: ColumnProps) {
  return (
    <div className={cn(formColumn, hidden && 'max-lg:hidden')}>
      <Suspense fallback={<FormSkeleton />}>{children}</Suspense>
    </div>
  )
}

function ResultsColumn({ hidden, children }: ColumnProps) {
  const boundary = useMemo(() => <Suspense>{children}</Suspense>, [children])
  return (
    <section
      aria-label="Results"
      className={cn('min-w-0 flex-1 px-4 py-5 lg:px-6', hidden && 'max-lg:hidden')}
    >
      {boundary}
    </section>
  )
}
