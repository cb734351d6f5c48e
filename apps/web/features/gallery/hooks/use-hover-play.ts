'use client'

import { useEffect, useRef, useState } from 'react'

// A pointer that only passes by starts nothing.
const restInMilliseconds = 180

/** Whether a video should play because pointer or focus rests on it. Not for people who want no motion. */
export function useHoverPlay() {
  const [playing, setPlaying] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const start = () => {
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setPlaying(true), restInMilliseconds)
  }
  const stop = () => {
    clearTimeout(timer.current)
    setPlaying(false)
  }
  return { playing, handlers: { onPointerEnter: start, onPointerLeave: stop, onFocus: start, onBlur: stop } }
}
