import { randomBytes } from 'node:crypto'
import { withConnection } from '@atelier/launcher'
import { inject } from 'vitest'

/** A database of its own for one test file, migrated and empty. */
export interface TestDatabase {
  /** For the studio's role, as in production. */
  readonly url: string
  /** For the superuser: to look past row-level security. */
  readonly superuserUrl: string
  drop(): Promise<void>
}

/** Copies the migrated template: some tens of milliseconds instead of all migrations. For tests named `*.db.test.ts`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  const superuserUrl = inject('superuserUrl')
  await withConnection(superuserUrl, (client) =>
    client.query(`create database ${name} template ${inject('databaseTemplate')} owner atelier`),
  )
  return {
    url: withDatabase(inject('databaseUrl'), name),
    superuserUrl: withDatabase(superuserUrl, name),
    async drop() {
      await withConnection(superuserUrl, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      )
    },
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
