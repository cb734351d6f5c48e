import { sweepRuns } from '@atelier/usecases'
import { pino } from 'pino'
import { compose } from './compose.ts'
import { Followers } from './followers.ts'
import { createHandlers } from './handlers.ts'
import { readSettings } from './settings.ts'

const log = pino({ name: 'worker' }, pino.destination(2))
const sweepSeconds = 30
const quietSeconds = 90
// A worker that starts looks at once after what a worker that died left behind.
const quietSecondsAtStart = 2

const { context, queue, close } = compose(readSettings(process.env))
const followers = new Followers(context, log)
await queue.work(createHandlers(context, followers), {
  concurrency: 24,
  onError: (error, job) => log.warn({ error, job }, 'a job failed and will be tried again'),
})

const sweep = (quiet: number) =>
  sweepRuns(context, { quietSeconds: quiet }).catch((error: unknown) =>
    log.warn({ error }, 'the sweep failed'),
  )
await sweep(quietSecondsAtStart)
const sweeping = setInterval(() => void sweep(quietSeconds), sweepSeconds * 1000)
process.stdout.write(`${JSON.stringify({ ready: true })}\n`)

let leaving = false
async function leave(): Promise<void> {
  if (leaving) return
  leaving = true
  clearInterval(sweeping)
  followers.stop()
  await close()
  process.exit(0)
}
process.once('SIGTERM', () => void leave())
process.once('SIGINT', () => void leave())
