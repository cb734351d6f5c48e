'use client'

import { skipToken, useQuery } from '@tanstack/react-query'
import { api, queryKeys } from '@/features/api/index.ts'

/** One image by its id, for where only the id is known; nothing is asked without one. */
export function useImage(id: string | undefined) {
  return useQuery({
    queryKey: [...queryKeys.images, 'one', id],
    queryFn: id === undefined ? skipToken : () => api.images.find(id),
    staleTime: 300_000,
    retry: 1,
  })
}
