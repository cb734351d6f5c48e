'use client'

import { useEffect, useState } from 'react'

/**
 * Keeps the room that something had while it was under way, so that what lies below does not jump when less comes of
 * it than was promised. Nothing is kept for what was over when the page came.
 */
export function useKeptHeight(underWay: boolean) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [height, setHeight] = useState<number>()
  useEffect(() => {
    if (!underWay || element === null) return undefined
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [underWay, element])
  return { reference: setElement, minHeight: underWay ? undefined : height }
}
