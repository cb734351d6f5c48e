'use client'

import { useEffect, useRef } from 'react'

/** When the viewer closes, focus is on the picture that was looked at last. */
export function useReturnFocus(openId: string | null): void {
  const before = useRef(openId)
  useEffect(() => {
    const last = before.current
    before.current = openId
    if (openId !== null || last === null) return
    document.querySelector<HTMLElement>(`[data-asset="${CSS.escape(last)}"]`)?.focus()
  }, [openId])
}
