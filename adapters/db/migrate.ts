import { migrateDatabase } from './src/migrate/migrate-database.ts'
import { readDatabaseUrl } from './src/migrate/settings.ts'

const url = readDatabaseUrl()
if (url === undefined) {
  console.log(
    JSON.stringify({
      migrated: false,
      problem: 'DATABASE_URL must be set to the address of a PostgreSQL database',
    }),
  )
  process.exitCode = 1
} else {
  try {
    console.log(JSON.stringify({ migrated: true, ...(await migrateDatabase(url)) }))
  } catch (error) {
    console.log(JSON.stringify({ migrated: false, problem: String(error) }))
    process.exitCode = 1
  }
}
