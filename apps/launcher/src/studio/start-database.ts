import { fail, ok, type Result } from '@atelier/kernel'
import { postgresAccount } from '../postgres/account.ts'
import { findBinaries } from '../postgres/binaries.ts'
import { chooseClusterFolder } from '../postgres/cluster-folder.ts'
import { withConnection } from '../postgres/connect.ts'
import { createCluster } from '../postgres/create-cluster.ts'
import { prepareDatabase } from '../postgres/prepare-database.ts'
import { SupervisedPostgres } from '../postgres/supervised-postgres.ts'
import { type DataFolder, rememberedPort, rememberPort } from './data-folder.ts'
import type { Trouble } from './trouble.ts'

export interface Database {
  readonly url: string
  readonly description: string
}

export interface DatabaseHooks {
  /** Called before the server starts, so that it can be stopped whatever comes next. */
  onServer(server: SupervisedPostgres): void
  notice(message: string): void
}

const firstPort = 54_320

/** Brings up the embedded database in the data folder. */
export async function startDatabase(
  files: DataFolder,
  hooks: DatabaseHooks,
): Promise<Result<Database, Trouble>> {
  const account = postgresAccount()
  if (!account.ok) return account
  const place = chooseClusterFolder({ wanted: files.postgres, account: account.value })
  if (!place.ok) return place
  if (place.value.notice !== undefined) hooks.notice(place.value.notice)
  const binaries = findBinaries(account.value)
  if (!binaries.ok) return binaries
  const cluster = { folder: place.value.folder, account: account.value, binaries: binaries.value }
  const created = await createCluster(cluster)
  if (!created.ok) return created
  const preferredPort = rememberedPort(files, 'postgres', firstPort)
  const server = new SupervisedPostgres({ ...cluster, preferredPort }, (message) => hooks.notice(message))
  hooks.onServer(server)
  const started = await server.start()
  if (!started.ok) return started
  const { port, adopted } = started.value
  rememberPort(files, 'postgres', port)
  const url = await prepareDatabase({ cluster, port, database: 'atelier' })
  const found = adopted ? ', found running' : ''
  return ok({ url, description: `PostgreSQL ${binaries.value.version} on port ${port}${found}` })
}

/** Makes sure that the operator's own database answers. */
export async function reachDatabase(url: string): Promise<Result<Database, Trouble>> {
  const { hostname, port, pathname } = new URL(url)
  const place = `${hostname}:${port || '5432'}${pathname}`
  try {
    await withConnection(url, (client) => client.query('select 1'))
    return ok({ url, description: `the database of DATABASE_URL at ${place}` })
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
    const remedy = `The database of DATABASE_URL at ${place} cannot be used (${reason}). Start it, or remove DATABASE_URL to use the embedded one.`
    return fail({ code: 'database/unreachable', remedy })
  }
}
