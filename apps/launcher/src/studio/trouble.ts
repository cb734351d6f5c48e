import type { Failure } from '@atelier/kernel'

/** Why the studio cannot start, in words that tell the operator what to do. Never contains a secret. */
export interface Trouble extends Failure {
  readonly remedy: string
}
