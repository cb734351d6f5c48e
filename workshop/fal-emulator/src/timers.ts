import { wallClock } from './wall-clock.ts'

/** setTimeout takes at most 2^31 - 1 milliseconds; what lies beyond that never happens in one session. */
const farthest = 2_147_483_647

/** Timers that end together, so that a stopped emulator leaves nothing running. */
export class Timers {
  readonly #pending = new Set<NodeJS.Timeout>()

  /** Runs `act` at an instant of {@link wallClock}; a past instant means in the next turn of the event loop. */
  at(instant: number, act: () => void): void {
    // Rounded up: a timer cuts fractions off and would fire early.
    const wait = Math.max(0, Math.ceil(instant - wallClock()))
    if (wait > farthest) return
    const timer = setTimeout(() => {
      this.#pending.delete(timer)
      act()
    }, wait)
    this.#pending.add(timer)
  }

  stop(): void {
    for (const timer of this.#pending) clearTimeout(timer)
    this.#pending.clear()
  }
}
