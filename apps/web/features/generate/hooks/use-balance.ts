'use client'

import { useQuery } from '@tanstack/react-query'
import { api, queryKeys } from '@/features/api/index.ts'

/** What the workspace can spend; the shell keeps it up to date. */
export function useBalance() {
  return useQuery({ queryKey: queryKeys.balance, queryFn: api.credits.balance }).data
}
