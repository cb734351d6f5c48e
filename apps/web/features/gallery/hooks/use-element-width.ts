'use client'

import { useLayoutEffect, useState } from 'react'

/** The width of an element in whole CSS pixels, 0 until it is there; and the reference to give it. */
export function useElementWidth() {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (element === null) return undefined
    const measure = () => setWidth(Math.floor(element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return { element, width, reference: setElement }
}
