'use client'

import type { ImageView } from '@atelier/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, queryKeys } from '@/features/api/index.ts'
import { useTrash } from '@/features/gallery/index.ts'
import { upsertRun, withoutAsset, type RunPages } from '../model/run-pages.ts'

/** Trash and restore for pictures that are shown with their run. */
export function useRunTrash() {
  const client = useQueryClient()
  return useTrash({
    onTrash: ({ id }) =>
      client.setQueryData<RunPages>(queryKeys.history, (history) => history && withoutAsset(history, id)),
    // The run knows in which place the picture stood; the server puts it back there.
    onRestored: (image) => void putBack(image),
  })

  async function putBack({ runId }: ImageView) {
    const run = await api.generate.status(runId).catch(() => undefined)
    if (run) client.setQueryData<RunPages>(queryKeys.history, (history) => history && upsertRun(history, run))
  }
}
