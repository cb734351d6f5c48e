'use client'

import { useEffect } from 'react'

interface NearEnd {
  readonly lastRow: number
  readonly rows: number
  readonly more: boolean
  readonly onNearEnd: () => void
}

const rowsAhead = 6

/** Calls when the last rows come near the window and there is more to load. */
export function useNearEnd({ lastRow, rows, more, onNearEnd }: NearEnd): void {
  useEffect(() => {
    if (more && lastRow >= 0 && lastRow >= rows - rowsAhead) onNearEnd()
  }, [lastRow, rows, more, onNearEnd])
}
