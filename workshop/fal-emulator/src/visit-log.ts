import type { Visit } from './faults/visit.ts'
import { wallClock } from './wall-clock.ts'

/** A longer input is left out of the log. */
const mostInputCharacters = 20_000
const mostEntries = 50_000

export interface VisitEntry extends Omit<Visit, 'requestId'> {
  /** When the request arrived, in milliseconds since 1970. */
  readonly at: number
  requestId: string | null
  /** What was answered; null when the connection was dropped, or nothing has been answered yet. */
  status: number | null
  /** The kinds of the faults that struck. */
  faults: readonly string[]
}

/** Every request the emulator has seen in this session, for tests to count. */
export class VisitLog {
  #entries: VisitEntry[] = []

  record(visit: Visit, at = wallClock()): VisitEntry {
    const entry: VisitEntry = {
      ...visit,
      input: shortened(visit.input) ?? null,
      at,
      status: null,
      faults: [],
    }
    this.#entries.push(entry)
    if (this.#entries.length > mostEntries) this.#entries = this.#entries.slice(-mostEntries / 2)
    return entry
  }

  all(): readonly VisitEntry[] {
    return this.#entries
  }

  clear(): void {
    this.#entries = []
  }
}

function shortened(input: unknown): unknown {
  if (input === undefined) return undefined
  const length = JSON.stringify(input).length
  return length > mostInputCharacters ? { leftOut: `${length} characters` } : input
}
