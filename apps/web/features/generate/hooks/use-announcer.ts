'use client'

import { useCallback, useState } from 'react'

/** Words for a live region. The same words twice are told apart, so that both times they are read. */
export function useAnnouncer(): [string, (words: string) => void] {
  const [said, setSaid] = useState('')
  const announce = useCallback(
    (words: string) => setSaid((before) => (before === words ? `${words}\u00A0` : words)),
    [],
  )
  return [said, announce]
}
