'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useNews } from '@/features/api/index.ts'
import { queryOf, type GalleryView } from '../model/filters.ts'
import { countFresh, type ImagePage, type ImagePages } from '../model/image-pages.ts'
import { imageListsKey } from './image-lists-key.ts'
import { loadPage } from './use-images.ts'

const topInPixels = 120
// The pictures of one run arrive within moments of each other: one look for all of them.
const gatherInMilliseconds = 250

/**
 * Keeps a view up to date. At the top new pictures simply appear; further down nothing may move under the person's
 * eyes, so they are counted until somebody asks for them.
 */
export function useGalleryNews(view: GalleryView) {
  const client = useQueryClient()
  const [fresh, setFresh] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const putFirst = useCallback(
    (newest: ImagePage) => {
      // Later pages are asked for again when they come into view: they may have changed as well.
      client.setQueryData<ImagePages>([...imageListsKey, queryOf(view)], {
        pages: [newest],
        pageParams: [''],
      })
      setFresh(0)
    },
    [client, view],
  )
  const look = useCallback(async () => {
    const newest = await loadPage(view, '').catch(() => undefined)
    if (newest === undefined) return
    const list = client.getQueryData<ImagePages>([...imageListsKey, queryOf(view)])
    if (list === undefined || window.scrollY < topInPixels) putFirst(newest)
    else setFresh(countFresh(list, newest))
  }, [client, putFirst, view])
  useNews(({ type }) => {
    if (type !== 'assets' && type !== 'hello') return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void look(), gatherInMilliseconds)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  const show = useCallback(() => {
    window.scrollTo({ top: 0 })
    void loadPage(view, '').then(putFirst, () => undefined)
  }, [putFirst, view])
  return { fresh, show }
}
