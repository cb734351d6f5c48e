'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { api, queryKeys } from '@/features/api/index.ts'
import { runsPerPage, type RunPage } from '../model/run-pages.ts'

/** All runs of the workspace page by page, newest first. The server may have brought the first page with the document. */
export function useHistory(firstPage: RunPage) {
  return useInfiniteQuery({
    queryKey: queryKeys.history,
    queryFn: ({ pageParam }): Promise<RunPage> =>
      api.generate.history({ limit: runsPerPage, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    initialData: { pages: [firstPage], pageParams: [''] },
  })
}
