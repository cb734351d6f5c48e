import { z } from 'zod'
import { isAlive } from './is-alive.ts'
import { processBirth } from './process-birth.ts'

const Holder = z.object({ pid: z.int(), birth: z.string().optional(), url: z.string() })
/** The launcher that has a data folder, and where its studio is. */
export type Holder = z.infer<typeof Holder>

/** Reads a launcher's note of itself; undefined when it no longer runs, or when the note is no note. */
export function livingHolder(note: string): Holder | undefined {
  try {
    const holder = Holder.parse(JSON.parse(note))
    return isAlive(holder.pid) && processBirth(holder.pid) === holder.birth ? holder : undefined
  } catch {
    return undefined
  }
}
