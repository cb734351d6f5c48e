import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '@atelier/kernel'
import type { Account } from './account.ts'
import { blockingFolder, canUseFolder } from './can-use.ts'

export interface ClusterFolder {
  /** Holds the database files, its log and its generated passwords. */
  readonly folder: string
  /** What to tell the operator when it is not where one would look for it. */
  readonly notice: string | undefined
}

export interface FolderRequest {
  /** Where the database should live: inside the data folder. */
  readonly wanted: string
  readonly account: Account | undefined
  /** Where it may live when the account cannot reach that. */
  readonly elsewhere?: string
}

/**
 * Chooses the folder of the database. When root starts us inside a closed folder (a home, mostly), the system user
 * postgres cannot get there: then the database lives elsewhere, the data folder notes where, and we say so. An
 * existing database is never left behind silently.
 */
export function chooseClusterFolder(
  request: FolderRequest,
): Result<ClusterFolder, { code: 'postgres/folder-closed'; remedy: string }> {
  const { wanted, account, elsewhere = '/var/lib/atelier' } = request
  const noted = notedFolder(wanted)
  const stranger = foreignOwner(noted ?? wanted, account)
  if (stranger !== undefined) return fail({ code: 'postgres/folder-closed', remedy: stranger })
  if (noted === undefined && prepare(wanted, account)) return ok({ folder: wanted, notice: undefined })
  const mustStay = account === undefined || existsSync(join(wanted, 'cluster', 'PG_VERSION'))
  if (noted === undefined && mustStay) {
    return fail({ code: 'postgres/folder-closed', remedy: remedyFor(wanted, account) })
  }
  const folder = noted ?? join(elsewhere, `${nameFor(wanted)}-${randomBytes(4).toString('hex')}`)
  if (!prepare(folder, account))
    return fail({ code: 'postgres/folder-closed', remedy: remedyFor(folder, account) })
  writeFileSync(noteFile(wanted), `${folder}\n`)
  const closed = blockingFolder(wanted, account)
  const because =
    closed === undefined ? `${noteFile(wanted)} says so` : `the system user postgres cannot enter ${closed}`
  return ok({ folder, notice: `The database lives in ${folder}, because ${because}.` })
}

/** Root after a person, or the other way round: taking the files over would lock the first one out. */
function foreignOwner(folder: string, account: Account | undefined): string | undefined {
  const files = join(folder, 'cluster')
  const owner = statSync(files, { throwIfNoEntry: false })?.uid
  const expected = account?.uid ?? process.getuid?.()
  if (owner === undefined || owner === expected) return undefined
  return [
    `The database in ${files} belongs to the user with number ${owner}, and would have to run as number ${expected}.`,
    'Start Atelier as the user who started it first (root, or not root), or set ATELIER_DATA to another folder.',
  ].join(' ')
}

/** The note stands in the data folder, so that whoever deletes or moves that folder takes the note along. */
const noteFile = (wanted: string) => join(dirname(wanted), 'postgres-folder')

function notedFolder(wanted: string): string | undefined {
  const file = noteFile(wanted)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

function prepare(folder: string, account: Account | undefined): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    if (account !== undefined) chownSync(folder, account.uid, account.gid)
  } catch {
    return false
  }
  return canUseFolder(folder, account)
}

function nameFor(wanted: string): string {
  const project = basename(dirname(dirname(wanted)))
  return project.replaceAll(/[^A-Za-z0-9._-]/g, '') || 'studio'
}

function remedyFor(folder: string, account: Account | undefined): string {
  const closed = blockingFolder(folder, account) ?? folder
  if (account === undefined)
    return `You may not write to ${closed}. Give it to your user, or set ATELIER_DATA to another folder.`
  return [
    `The database must run as the system user postgres, which cannot enter ${closed}.`,
    `Either open it for passing through (chmod o+x ${closed}), or set ATELIER_DATA to a folder such as /var/lib/atelier,`,
    'or start Atelier as a user that is not root.',
  ].join(' ')
}
