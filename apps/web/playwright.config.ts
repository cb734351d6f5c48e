import { defineConfig } from '@playwright/test'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Journeys run against a studio that `./atelier test` started; its address and data folder come by the environment. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: process.env['ATELIER_URL'] ?? 'http://localhost:3007',
    launchOptions: { executablePath: process.env['ATELIER_CHROMIUM'] ?? '/usr/bin/chromium', args: flags },
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
  },
})
