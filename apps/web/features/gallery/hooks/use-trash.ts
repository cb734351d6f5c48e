'use client'

import type { ImageView } from '@atelier/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { TrashFollower } from './trash-acts.ts'

const load = () => import('./trash-acts.ts')

/** Trash and restore: at once on the page, then on the server; a refusal puts everything back and says so. */
export function useTrash(follower: TrashFollower = {}) {
  const client = useQueryClient()
  const latest = useRef(follower)
  useEffect(() => {
    latest.current = follower
  })
  return useMemo(() => {
    const place = () => ({ client, follower: latest.current })
    return {
      trash: (image: ImageView) => void load().then((acts) => acts.trashImage(place(), image)),
      restore: (image: ImageView) => void load().then((acts) => acts.restoreImage(place(), image)),
    }
  }, [client])
}
