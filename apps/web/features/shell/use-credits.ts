'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, queryKeys, useNews } from '@/features/api/index.ts'
import type { CreditsView } from './credits-face.ts'

const millicreditsPerCredit = 1000

/** The workspace's balance, asked for again whenever the server says that it moved. */
export function useCredits() {
  const client = useQueryClient()
  useNews(({ type }) => {
    if (type === 'credits' || type === 'hello') void client.invalidateQueries({ queryKey: queryKeys.balance })
  })
  return useQuery({ queryKey: queryKeys.balance, queryFn: api.credits.balance, select: inCredits })
}

function inCredits({
  available,
  plan,
  renewsAt,
}: Awaited<ReturnType<typeof api.credits.balance>>): CreditsView {
  return {
    available: available / millicreditsPerCredit,
    monthly: plan.monthly / millicreditsPerCredit,
    renewsAt,
  }
}
