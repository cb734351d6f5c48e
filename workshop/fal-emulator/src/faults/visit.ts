import type { Act } from './fault.ts'

/** One request to the emulator, as faults are matched and logs are kept. */
export interface Visit {
  readonly act: Act
  readonly method: string
  readonly host: string
  readonly path: string
  readonly endpoint: string | null
  readonly requestId: string | null
  readonly prompt: string | null
  readonly webhookUrl: string | null
  /** The JSON body of a submit and its like; undefined when there is none. */
  readonly input: unknown
}
