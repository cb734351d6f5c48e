'use client'

import { useCallback, useMemo } from 'react'
import { useGalleryNews } from '../hooks/use-gallery-news.ts'
import { useImages } from '../hooks/use-images.ts'
import { useOpenImage } from '../hooks/use-open-image.ts'
import { useRowHeight } from '../hooks/use-row-height.ts'
import { useTrash } from '../hooks/use-trash.ts'
import type { GalleryView } from '../model/filters.ts'
import type { ImagePage } from '../model/image-pages.ts'
import { FilterTabs } from './filter-tabs.tsx'
import { FreshPill } from './fresh-pill.tsx'
import { GalleryBody } from './gallery-body.tsx'
import { LazyOpenImage } from './lazy-parts.tsx'
import { RowHeightSlider } from './row-height-slider.tsx'

interface GalleryPageProps {
  view: GalleryView
  firstPage: ImagePage
}

/** Everything that was ever generated, and the trash. */
export function GalleryPage({ view, firstPage }: GalleryPageProps) {
  const list = useImages(view, firstPage)
  const images = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const [rowHeight, setRowHeight] = useRowHeight()
  const { fresh, show } = useGalleryNews(view)
  const viewer = useOpenImage()
  const { trash, restore } = useTrash()
  const actions = useMemo(() => ({ open: viewer.open, trash, restore }), [viewer.open, trash, restore])
  const { fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError } = list
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
  }, [fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError])
  return (
    <>
      <div className="sticky top-12 z-10 flex h-13 items-center gap-3 bg-background px-3 md:px-4 pointer-coarse:top-14 pointer-coarse:h-15">
        <h1 className="sr-only">{view === 'trash' ? 'Trash' : 'Gallery'}</h1>
        <FilterTabs view={view} />
        <RowHeightSlider height={rowHeight} onChange={setRowHeight} />
      </div>
      <FreshPill count={fresh} onShow={show} />
      <GalleryBody
        view={view}
        list={list}
        images={images}
        rowHeight={rowHeight}
        openId={viewer.openId}
        loadMore={loadMore}
        actions={actions}
      />
      <LazyOpenImage images={images} viewer={viewer} onNearEnd={loadMore} actions={actions} />
    </>
  )
}
