import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '@atelier/kernel'
import { type Holder, livingHolder } from './holder.ts'

/**
 * Does something that only one process may do at a time, or answers which living one is doing it.
 *
 * The turn is a folder with its owner's note inside. It appears whole, because it is renamed into place, and a rename
 * replaces an empty folder but never a full one. Each note has a name of its own, so that putting away a dead owner's
 * note can never put away that of whoever came after: a turn whose owner was killed is free again.
 */
export function inTurn<Value>(
  folder: string,
  self: Holder,
  work: () => Value,
): Result<Value, { code: 'launcher/not-our-turn'; holder: Holder }> {
  const name = randomUUID()
  const own = `${folder}.${name}`
  mkdirSync(own)
  try {
    writeFileSync(join(own, name), JSON.stringify(self))
    while (!isMoved(own, folder)) {
      const holder = clearDead(folder)
      if (holder !== undefined) return fail({ code: 'launcher/not-our-turn', holder })
    }
    return ok(work())
  } finally {
    rmSync(own, { recursive: true, force: true })
    rmSync(join(folder, name), { force: true })
    removeEmpty(folder)
  }
}

function isMoved(own: string, folder: string): boolean {
  try {
    renameSync(own, folder)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && isFull(error.code)) return false
    throw error
  }
}

const isFull = (code: unknown) => code === 'ENOTEMPTY' || code === 'EEXIST'

/** Puts away the notes of the dead, and answers the living owner if there is one. */
function clearDead(folder: string): Holder | undefined {
  for (const name of listFolder(folder)) {
    const note = readNote(join(folder, name))
    const holder = note === undefined ? undefined : livingHolder(note)
    if (holder !== undefined) return holder
    rmSync(join(folder, name), { force: true })
  }
  return undefined
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Its owner was quicker and is done.
    return []
  }
}

function readNote(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It is the next one's by now, or gone.
  }
}
