'use client'

import type { ModelView } from '@atelier/usecases'
import { lazy, Suspense, useCallback, useMemo } from 'react'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { LazyOpenImage, useInView } from '@/features/gallery/index.ts'
import { useHistory } from '../../hooks/use-history.ts'
import { useResultActions, type FormActions } from '../../hooks/use-result-actions.ts'
import { useRunNews } from '../../hooks/use-run-news.ts'
import type { RunPage } from '../../model/run-pages.ts'
import { ResultsEmpty } from './results-empty.tsx'
import { RunCard } from './run-card.tsx'

// For bad days.
const StaleNotice = lazy(() => import('./stale-notice.tsx'))

interface ResultsPaneProps {
  firstPage: RunPage
  models: readonly ModelView[]
  formActions: FormActions
  onExample: (prompt: string) => void
  announce: (words: string) => void
}

/** Every generation, newest on top, as far back as one scrolls. */
export default function ResultsPane(props: ResultsPaneProps) {
  const { firstPage, models, formActions, onExample, announce } = props
  useRunNews(announce)
  const { data, isError, refetch, hasNextPage, isFetching, isFetchingNextPage, fetchNextPage } =
    useHistory(firstPage)
  const { viewer, onRuns, inViewer } = useResultActions(formActions)
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const end = useInView(loadMore)
  const runs = useMemo(() => data.pages.flatMap((page) => page.items), [data])
  const images = useMemo(() => runs.flatMap((run) => run.images.flatMap(({ asset }) => asset ?? [])), [runs])
  const modelsById = useMemo(() => new Map(models.map((model) => [model.id, model])), [models])
  return (
    <>
      {runs.length === 0 && <ResultsEmpty onExample={onExample} />}
      <Suspense>{isError && <StaleNotice onRetry={() => void refetch()} />}</Suspense>
      <div className="grid gap-8">
        {runs.map((run) => (
          <RunCard key={run.id} run={run} model={modelsById.get(run.model.id)} actions={onRuns} />
        ))}
        <div ref={end}>{isFetchingNextPage && <Skeleton className="h-64 max-w-md rounded-lg" />}</div>
      </div>
      <LazyOpenImage images={images} viewer={viewer} onNearEnd={loadMore} actions={inViewer} />
    </>
  )
}
