'use client'

import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

// One clock for all that counts, and none while nothing does.
function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/**
 * Something read off the time (milliseconds), looked at every second; draws anew only when it reads differently.
 * Null in what the server draws, whose clock and zone are others.
 */
export function useClock<Reading extends string | number>(read: (now: number) => Reading): Reading | null {
  return useSyncExternalStore(
    subscribe,
    () => read(Date.now()),
    () => null,
  )
}
