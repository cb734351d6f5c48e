import { pino } from 'pino'
import { compose } from './compose.ts'
import { Followers } from './followers.ts'
import { createHandlers } from './handlers.ts'
import { readSettings } from './settings.ts'
import { startSweeping } from './sweeping.ts'

const log = pino({ name: 'worker', serializers: { error: pino.stdSerializers.err } }, pino.destination(2))

const { context, queue, close } = compose(readSettings(process.env))
const followers = new Followers(context, log)
await queue.work(createHandlers(context, followers), {
  concurrency: 24,
  onError: (error, failure) => log.warn({ error, failure }, 'a job failed'),
})

const stopSweeping = startSweeping(context, log)
process.stdout.write(`${JSON.stringify({ ready: true })}\n`)

let leaving = false
async function leave(): Promise<void> {
  if (leaving) return
  leaving = true
  stopSweeping()
  followers.stop()
  await close()
  process.exit(0)
}
process.once('SIGTERM', () => void leave())
process.once('SIGINT', () => void leave())
