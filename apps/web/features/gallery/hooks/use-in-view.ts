'use client'

import { useEffect, useRef, useState } from 'react'

const aheadInPixels = 600

/** Calls whenever the element comes near the window; and the reference to give to the element. */
export function useInView(onNear: () => void) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const latest = useRef(onNear)
  useEffect(() => {
    latest.current = onNear
  })
  useEffect(() => {
    if (element === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current()
      },
      { rootMargin: `${aheadInPixels}px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return setElement
}
