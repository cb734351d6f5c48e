import type { Act, Fault, FaultAction, FaultMatch } from './fault.ts'
import type { Visit } from './visit.ts'

interface Entry {
  readonly fault: Fault
  /** How many requests met the conditions. */
  met: number
  /** How many of them it struck. */
  struck: number
}

const accepting: readonly Act[] = ['submit', 'run', 'stream']

/** Where a fault can strike at all when its script does not say. */
const defaultActs: Readonly<Partial<Record<FaultAction['kind'], readonly Act[]>>> = {
  outcome: accepting,
  pace: accepting,
  webhook: accepting,
  'flag-nsfw': accepting,
  'ignore-cancel': accepting,
  'lose-reply': ['submit'],
  file: ['file'],
}

/** The script of what shall go wrong, with its counters. */
export class FaultBook {
  #entries: Entry[] = []

  add(faults: readonly Fault[]): void {
    this.#entries.push(...faults.map((fault) => ({ fault, met: 0, struck: 0 })))
  }

  clear(): void {
    this.#entries = []
  }

  list(): readonly Entry[] {
    return this.#entries
  }

  /** The actions that strike this visit; counting it is part of asking. */
  take(visit: Visit): FaultAction[] {
    return this.#entries.filter((entry) => strikes(entry, visit)).map(({ fault }) => fault.action)
  }
}

function strikes(entry: Entry, visit: Visit): boolean {
  const { match, action } = entry.fault
  const acts = match.act === undefined ? defaultActs[action.kind] : [match.act]
  if (acts !== undefined && !acts.includes(visit.act)) return false
  if (!meets(match, visit)) return false
  entry.met += 1
  const turns = match.nth === undefined ? null : [match.nth].flat()
  if (turns !== null && !turns.includes(entry.met)) return false
  if (match.times !== undefined && entry.struck >= match.times) return false
  entry.struck += 1
  return true
}

function meets(match: FaultMatch, visit: Visit): boolean {
  const { endpoint, requestId, host, prompt, path } = match
  return (
    (endpoint === undefined || endpoint === visit.endpoint) &&
    (requestId === undefined || requestId === visit.requestId) &&
    (host === undefined || host === visit.host) &&
    (path === undefined || visit.path.includes(path)) &&
    (prompt === undefined || (visit.prompt?.includes(prompt) ?? false))
  )
}
