/** The database to migrate, from the environment of `migrate.ts`: the only place in this package that reads it. */
export function readDatabaseUrl(): string | undefined {
  const url = process.env['DATABASE_URL']?.trim()
  return url === '' ? undefined : url
}
