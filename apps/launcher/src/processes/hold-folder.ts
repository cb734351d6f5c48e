import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fail, ok, type Result } from '@atelier/kernel'
import { type Holder, livingHolder } from './holder.ts'
import { inTurn } from './in-turn.ts'
import { processBirth } from './process-birth.ts'

/** Makes this process the only launcher of a data folder. Answers who is, when another one lives. */
export function holdFolder(
  file: string,
  url: string,
): Result<{ release: () => void }, { code: 'launcher/already-running'; holder: Holder }> {
  const birth = processBirth(process.pid)
  const self: Holder = { pid: process.pid, url, ...(birth === undefined ? {} : { birth }) }
  const claim = `${file}.${randomUUID()}`
  writeFileSync(claim, JSON.stringify(self))
  try {
    const rival = placeClaim({ claim, file, self })
    if (rival !== undefined) return fail({ code: 'launcher/already-running', holder: rival })
    return ok({ release: () => release(file, self) })
  } finally {
    rmSync(claim, { force: true })
  }
}

/** The living launcher of a data folder, if there is one. */
export function readHolder(file: string): Holder | undefined {
  const found = look(file)
  return typeof found === 'string' ? undefined : found
}

/** Answers who is in the way; undefined when the claim stands. */
function placeClaim({
  claim,
  file,
  self,
}: {
  claim: string
  file: string
  self: Holder
}): Holder | undefined {
  for (;;) {
    if (isPlaced(claim, file)) return undefined
    const found = look(file)
    if (typeof found !== 'string') return found
    if (found === 'absent') continue
    const turn = inTurn(`${file}.takeover`, self, () => takeOver(claim, file))
    if (!turn.ok) return readHolder(file) ?? turn.failure.holder
    if (turn.value) return undefined
  }
}

function isPlaced(claim: string, file: string): boolean {
  try {
    // A link appears whole or not at all: nobody reads half a claim.
    linkSync(claim, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Puts a claim in the place of one whose holder was killed. Only the one whose turn it is may do so: another that read
 * the same dead holder a moment ago would put away the claim that has replaced it since. So it looks again, too.
 */
function takeOver(claim: string, file: string): boolean {
  if (look(file) !== 'stale') return false
  renameSync(claim, file)
  return true
}

function release(file: string, self: Holder): void {
  const holder = readHolder(file)
  if (holder?.pid === self.pid && holder.birth === self.birth) rmSync(file, { force: true })
}

/** What a claim says now. One that cannot be read was cut short with its machine, and is as stale as a dead holder's. */
function look(file: string): Holder | 'absent' | 'stale' {
  try {
    return livingHolder(readFileSync(file, 'utf8')) ?? 'stale'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'absent'
    throw error
  }
}
