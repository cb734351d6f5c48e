/** Timers nearer together than this are one. Milliseconds. */
const grain = 5

/** Farther off than this, the regular look at the queue is soon enough. Milliseconds. */
const horizon = 10 * 60 * 1000

export interface Alarm {
  /** Rings once, `wait` milliseconds from now or up to five later. */
  set(wait: number): void
  clear(): void
}

/** Rings at each moment that was asked for; however many ask for the same moment, it rings once. */
export function createAlarm(ring: () => void): Alarm {
  const timers = new Map<number, NodeJS.Timeout>()
  return {
    set(wait) {
      if (wait > horizon) return
      const now = performance.now()
      const due = Math.ceil((now + wait) / grain) * grain
      if (timers.has(due)) return
      const timer = setTimeout(() => {
        timers.delete(due)
        ring()
      }, due - now)
      timers.set(due, timer)
    },
    clear() {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}
