import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const floors = '{domain,application,adapters,apps,workshop}'
const databaseTests = `${floors}/**/*.db.test.ts`
const crashTests = `${floors}/**/*.crash.test.ts`
const elsewhere = ['**/node_modules/**', '**/.next/**', 'apps/web/e2e/**']

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('apps/web', import.meta.url)) } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${floors}/**/*.test.{ts,tsx}`],
          exclude: [...elsewhere, databaseTests, crashTests],
          // Some start real processes; a busy machine must not make them fail.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [databaseTests],
          exclude: elsewhere,
          globalSetup: ['workshop/testkit/src/postgres/start-test-postgres.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'crash',
          include: [crashTests],
          exclude: elsewhere,
          // Each of these kills processes and waits for others: two at once would only wait longer.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
