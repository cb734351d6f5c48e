'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '@/features/api/index.ts'
import { queryOf, type GalleryView } from '../model/filters.ts'
import type { ImagePage } from '../model/image-pages.ts'
import { imageListsKey } from './image-lists-key.ts'

const imagesPerPage = 60

/** A view's images page by page, newest first. The server may have brought the first page with the document. */
export function useImages(view: GalleryView, firstPage?: ImagePage) {
  return useInfiniteQuery({
    queryKey: [...imageListsKey, queryOf(view)],
    queryFn: ({ pageParam }) => loadPage(view, pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    ...(firstPage === undefined ? {} : { initialData: { pages: [firstPage], pageParams: [''] } }),
  })
}

/** One page of a view; the empty cursor is its beginning. */
export function loadPage(view: GalleryView, cursor: string): Promise<ImagePage> {
  return api.images.list({ ...queryOf(view), limit: imagesPerPage, ...(cursor === '' ? {} : { cursor }) })
}
