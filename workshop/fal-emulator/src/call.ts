import type { Emulator } from './emulator.ts'
import type { FaultAction } from './faults/fault.ts'
import type { Visit } from './faults/visit.ts'
import type { Exchange } from './http/exchange.ts'
import type { Reply } from './http/reply.ts'

/** One request on its way through the emulator. */
export interface Call {
  readonly exchange: Exchange
  readonly visit: Visit
  /** The faults that strike it. */
  readonly actions: readonly FaultAction[]
  /** The id of the key it came with; empty on hosts that need none. */
  readonly keyId: string
}

export type Handler = (emulator: Emulator, call: Call) => Promise<Reply> | Reply
