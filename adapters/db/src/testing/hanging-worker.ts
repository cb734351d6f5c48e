import { openQueue } from '../queue/open-queue.ts'

// A worker that takes every job and never ends one, for a test that kills it. Its argument is the database's address.
const hang = (job: unknown) =>
  new Promise<void>(() => {
    process.stdout.write(`${JSON.stringify(job)}\n`)
  })
const queue = openQueue({ url: process.argv[2] ?? '' })
await queue.work({ 'steps.submit': hang, 'steps.watch': hang, 'steps.keep': hang, 'steps.cancel': hang })
