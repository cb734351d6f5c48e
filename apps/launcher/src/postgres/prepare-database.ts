import { join } from 'node:path'
import { secretFile } from '../studio/secret-file.ts'
import { databaseUrl, withConnection } from './connect.ts'
import { type Cluster, clusterPassword } from './create-cluster.ts'

export interface DatabaseRequest {
  readonly cluster: Pick<Cluster, 'folder' | 'account'>
  readonly port: number
  readonly database: string
}

/** The address of the superuser, for the launcher and the tests; the studio itself never gets it. */
export function superuserUrl({ cluster, port, database }: DatabaseRequest): string {
  return databaseUrl({ port, user: 'postgres', password: clusterPassword(cluster) }, database)
}

/**
 * Makes the studio's role and its database when they are missing, and answers the address to use. The role owns the
 * database but is no superuser: row-level security does not bind a superuser, and hosted databases give none either.
 */
export async function prepareDatabase(request: DatabaseRequest): Promise<string> {
  const password = secretFile(join(request.cluster.folder, 'studio-password'), request.cluster.account)
  const { port, database } = request
  await withConnection(superuserUrl({ ...request, database: 'postgres' }), async (client) => {
    const roles = await client.query(`select 1 from pg_roles where rolname = 'atelier'`)
    if (roles.rowCount === 0) {
      await client.query(
        `create role atelier login createdb createrole password ${client.escapeLiteral(password)}`,
      )
    }
    const databases = await client.query('select 1 from pg_database where datname = $1', [database])
    if (databases.rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(database)} owner atelier`)
    }
  })
  return databaseUrl({ port, user: 'atelier', password }, database)
}
