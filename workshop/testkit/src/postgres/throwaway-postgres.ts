import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Failure, Result } from '@atelier/kernel'
import {
  createCluster,
  findBinaries,
  isAlive,
  postgresAccount,
  prepareDatabase,
  readPostmaster,
  startPostgres,
  stopPostgres,
  superuserUrl,
} from '@atelier/launcher'

/** A PostgreSQL of its own for a test run: real in everything, gone afterwards. */
export interface ThrowawayPostgres {
  readonly port: number
  /** Where the server lives; its process id is in `cluster/postmaster.pid`, for tests that kill it. */
  readonly folder: string
  readonly superuserUrl: (database: string) => string
  /** The address of a database that is made when it is missing, for the role that the studio has in production. */
  databaseUrl(database: string): Promise<string>
  /** Starts the server again after a test killed it. */
  restart(): Promise<void>
  /** Stops the server and deletes everything. */
  remove(): Promise<void>
}

const prefix = 'atelier-postgres-'
const ownerFile = 'owner.pid'

/**
 * Starts a throw-away server.
 * @param durable whether it must survive a kill -9 with its rows, as in production; without that it is faster
 */
export async function startThrowawayPostgres({ durable }: { durable: boolean }): Promise<ThrowawayPostgres> {
  await removeAbandoned()
  const account = must(postgresAccount())
  const binaries = must(findBinaries(account))
  const folder = makeFolder(account)
  const cluster = { folder, account, binaries }
  must(await createCluster(cluster))
  const settings = durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const start = async (preferredPort: number) =>
    must(await startPostgres({ ...cluster, preferredPort, settings }))
  const { port } = await start(55_400)
  return {
    port,
    folder,
    superuserUrl: (database) => superuserUrl({ cluster, port, database }),
    databaseUrl: (database) => prepareDatabase({ cluster, port, database }),
    restart: async () => {
      const again = await start(port)
      if (again.port !== port)
        throw new Error(`the server came back on port ${again.port} instead of ${port}`)
    },
    remove: () => removeFolder(folder),
  }
}

function makeFolder(account: { uid: number; gid: number } | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, ownerFile), String(process.pid))
  if (account !== undefined) chownSync(folder, account.uid, account.gid)
  return folder
}

/** A test run that was killed could not clean up; the next one does. */
async function removeAbandoned(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))
  for (const name of folders) {
    const folder = join(tmpdir(), name)
    if (!isOwned(folder)) await removeFolder(folder)
  }
}

function isOwned(folder: string): boolean {
  try {
    return isAlive(Number(readFileSync(join(folder, ownerFile), 'utf8')))
  } catch {
    return true
  }
}

async function removeFolder(folder: string): Promise<void> {
  const postmaster = readPostmaster(join(folder, 'cluster'))
  if (postmaster !== undefined && isAlive(postmaster.pid)) await stopPostgres(postmaster.pid, 'immediate')
  rmSync(folder, { recursive: true, force: true })
}

function must<Value>(result: Result<Value, Failure>): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}
