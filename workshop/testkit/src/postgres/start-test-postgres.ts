import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { startThrowawayPostgres } from './throwaway-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The migrated template database, for the studio's role. Tests read it at most: see `createTestDatabase`. */
    databaseUrl: string
    /** The same server for its superuser, who may copy the template. */
    superuserUrl: string
    /** The name of the template database. */
    databaseTemplate: string
  }
}

const template = 'atelier_template'
const repository = fileURLToPath(new URL('../../../../', import.meta.url))

/** Vitest's global set-up of the project `database`: one server, one migrated template, for all files. */
export default async function startTestPostgres(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startThrowawayPostgres({ durable: false })
  try {
    const databaseUrl = await postgres.databaseUrl(template)
    await migrate(databaseUrl)
    project.provide('databaseUrl', databaseUrl)
    project.provide('superuserUrl', postgres.superuserUrl('postgres'))
    project.provide('databaseTemplate', template)
  } catch (error) {
    await postgres.remove()
    throw error
  }
  return () => postgres.remove()
}

async function migrate(databaseUrl: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['adapters/db/migrate.ts'], {
    cwd: repository,
    env: { DATABASE_URL: databaseUrl },
  })
}
