import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fail, ok, type Result } from '@atelier/kernel'
import { secretFile } from '../studio/secret-file.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'

/** Where a cluster lives, who runs it and with which programs. */
export interface Cluster {
  /** Holds `cluster/`, `password` and `postgres.log`. */
  readonly folder: string
  readonly account: Account | undefined
  readonly binaries: Binaries
}

export type ClusterFailure =
  | { readonly code: 'postgres/cannot-create'; readonly remedy: string }
  | { readonly code: 'postgres/other-version'; readonly remedy: string }

/** The database files of a cluster. */
export const clusterFiles = (cluster: Pick<Cluster, 'folder'>) => join(cluster.folder, 'cluster')

/** The superuser's generated password. */
export const clusterPassword = (cluster: Pick<Cluster, 'folder' | 'account'>) =>
  secretFile(join(cluster.folder, 'password'), cluster.account)

/** Makes the database files when there are none. An interrupted attempt leaves nothing that looks finished. */
export async function createCluster(cluster: Cluster): Promise<Result<undefined, ClusterFailure>> {
  const files = clusterFiles(cluster)
  clusterPassword(cluster)
  if (existsSync(join(files, 'PG_VERSION'))) return sameVersion(cluster)
  const unfinished = `${files}.new`
  rmSync(unfinished, { recursive: true, force: true })
  const answer = await initialise(cluster, unfinished)
  if (answer !== undefined) return fail({ code: 'postgres/cannot-create', remedy: `initdb said: ${answer}` })
  renameSync(unfinished, files)
  return ok(undefined)
}

function sameVersion({ folder, binaries }: Cluster): Result<undefined, ClusterFailure> {
  const made = readFileSync(join(folder, 'cluster', 'PG_VERSION'), 'utf8').trim()
  if (binaries.version.split('.')[0] === made) return ok(undefined)
  const remedy = `The database in ${folder} was made by PostgreSQL ${made}; this is ${binaries.version}. Start the Atelier that made it and export what you need, or move the folder away to begin anew.`
  return fail({ code: 'postgres/other-version', remedy })
}

async function initialise(cluster: Cluster, files: string): Promise<string | undefined> {
  const child = spawn(
    cluster.binaries.initdb,
    [
      `--pgdata=${files}`,
      '--username=postgres',
      `--pwfile=${join(cluster.folder, 'password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
    ],
    { ...cluster.account, cwd: cluster.folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const [complaint] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return child.exitCode === 0 ? undefined : complaint.trim()
}
