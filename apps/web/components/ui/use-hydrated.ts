'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False for what the server draws and the first moment after it; true once the browser's own knowledge may be used. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
