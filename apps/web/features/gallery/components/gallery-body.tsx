'use client'

import type { ImageView } from '@atelier/contract'
import { CloudAlert } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { Spinner } from '@/components/ui/spinner.tsx'
import { useHydrated } from '@/components/ui/use-hydrated.ts'
import type { useImages } from '../hooks/use-images.ts'
import type { GalleryView } from '../model/filters.ts'
import { GalleryEmpty } from './gallery-empty.tsx'
import { GridSkeleton } from './grid-skeleton.tsx'
import type { TileActions } from './image-tile.tsx'

// Drawn by the browser only, which knows the width: asked for at once, beside all else.
const loadGrid = () => import('./gallery-grid.tsx')
const GalleryGrid = lazy(loadGrid)
if (typeof window !== 'undefined') void loadGrid()

interface GalleryBodyProps {
  view: GalleryView
  list: ReturnType<typeof useImages>
  images: readonly ImageView[]
  rowHeight: number
  openId: string | null
  loadMore: () => void
  actions: TileActions
}

/** The pictures, or what stands in their place: skeleton, empty, error. */
export function GalleryBody({ view, list, images, loadMore, ...grid }: GalleryBodyProps) {
  const hydrated = useHydrated()
  if (list.data !== undefined && images.length === 0 && !list.hasNextPage) return <GalleryEmpty view={view} />
  return (
    <div className="px-3 pb-6 md:px-4">
      {hydrated && images.length > 0 ? (
        <Suspense fallback={<GridSkeleton />}>
          <GalleryGrid
            {...grid}
            images={images}
            label={view === 'trash' ? 'Trash' : 'Gallery'}
            more={list.hasNextPage}
            onNearEnd={loadMore}
          />
        </Suspense>
      ) : (
        <GalleryWait failed={list.isError && images.length === 0} onRetry={() => void list.refetch()} />
      )}
      <MoreState list={list} />
    </div>
  )
}

function GalleryWait({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  if (!failed) return <GridSkeleton />
  return (
    <EmptyState
      icon={CloudAlert}
      title="Your pictures could not be loaded"
      description="They are safe. The studio did not answer; try again in a moment."
      action={<Button onClick={onRetry}>Try again</Button>}
    />
  )
}

function MoreState({ list }: { list: ReturnType<typeof useImages> }) {
  if (list.isFetchNextPageError) {
    return (
      <p role="alert" className="flex items-center justify-center gap-3 py-6 text-sm text-muted-foreground">
        The next pictures could not be loaded.
        <Button variant="outline" size="sm" onClick={() => void list.fetchNextPage()}>
          Try again
        </Button>
      </p>
    )
  }
  if (!list.isFetchingNextPage) return null
  return (
    <p role="status" className="flex justify-center py-6 text-subtle-foreground">
      <Spinner />
      <span className="sr-only">Loading more</span>
    </p>
  )
}
