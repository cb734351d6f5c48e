import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fail, ok, type Result } from '@atelier/kernel'
import { z } from 'zod'
import { isAlive } from './is-alive.ts'
import { processBirth } from './process-birth.ts'

const Holder = z.object({ pid: z.int(), birth: z.string().optional(), url: z.string() })
export type Holder = z.infer<typeof Holder>

/** Makes this process the only launcher of a data folder. Answers who is, when another one lives. */
export function holdFolder(
  file: string,
  url: string,
): Result<{ release: () => void }, { code: 'launcher/already-running'; holder: Holder }> {
  const claim = `${file}.${process.pid}`
  writeFileSync(claim, JSON.stringify({ pid: process.pid, birth: processBirth(process.pid), url }))
  try {
    return claimFile(claim, file)
  } finally {
    rmSync(claim, { force: true })
  }
}

function claimFile(claim: string, file: string): ReturnType<typeof holdFolder> {
  for (;;) {
    try {
      // A link appears whole or not at all: nobody reads half a claim.
      linkSync(claim, file)
      return ok({ release: () => rmSync(file, { force: true }) })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = readHolder(file)
    if (holder !== undefined) return fail({ code: 'launcher/already-running', holder })
    // Its holder is gone: killed, or the machine was switched off.
    rmSync(file, { force: true })
  }
}

/** The living launcher of a data folder, if there is one. */
export function readHolder(file: string): Holder | undefined {
  try {
    const holder = Holder.parse(JSON.parse(readFileSync(file, 'utf8')))
    return isAlive(holder.pid) && processBirth(holder.pid) === holder.birth ? holder : undefined
  } catch {
    return undefined
  }
}
