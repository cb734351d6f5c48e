import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { Artist } from './artist.ts'
import { initialBehaviour, type Behaviour } from './behaviour.ts'
import type { Emulator } from './emulator.ts'
import { FaultBook } from './faults/fault-book.ts'
import { dispatch } from './http/dispatch.ts'
import { models } from './models/models.ts'
import { openStudio } from './open-studio.ts'
import { WorkflowBook } from './platform/workflow-book.ts'
import { JobBook } from './queue/job-book.ts'
import { Timeline } from './queue/timeline.ts'
import { FileStore } from './storage/file-store.ts'
import { Uploads } from './storage/uploads.ts'
import { studioArtist } from './studio-artist.ts'
import { Timers } from './timers.ts'
import { VisitLog } from './visit-log.ts'
import { openSigningKeys } from './webhooks/signing-key.ts'
import { WebhookSender, type RetryPlan } from './webhooks/webhook-sender.ts'

export interface EmulatorOptions extends Partial<Behaviour> {
  /** Where files, jobs and the signing key are kept; they survive a restart. */
  readonly folder: string
  /** 0 takes any free port. */
  readonly port?: number
  readonly host?: string
  /** The address that its own links begin with, when it is not `http://127.0.0.1:port`. */
  readonly origin?: string
  /** The only accepted key, as `id:secret`; without it every well-formed key is accepted. */
  readonly key?: string
  readonly webhookRetry?: RetryPlan
  readonly artist?: Artist
}

export interface RunningEmulator {
  /** Base addresses are `${origin}/__host/queue.fal.run` and its like. */
  readonly origin: string
  readonly port: number
  stop(): Promise<void>
}

/** Ten retries within about two hours. */
const usualRetry: RetryPlan = { retries: 10, firstMilliseconds: 7000 }

/** Starts an emulated fal on this machine. */
export async function startEmulator(options: EmulatorOptions): Promise<RunningEmulator> {
  mkdirSync(options.folder, { recursive: true })
  const server = createServer()
  const port = await listen(server, options.port ?? 0, options.host ?? '127.0.0.1')
  const origin = options.origin ?? `http://127.0.0.1:${port}`
  const timers = new Timers()
  const opening = openEmulator(options, origin, timers)
  server.on('request', (request, response) => {
    // What is left to fail here is the connection itself.
    opening.then((each) => dispatch(each, request, response)).catch(() => response.destroy())
  })
  const emulator = await opening
  emulator.timeline.resume()
  return {
    origin,
    port,
    async stop() {
      timers.stop()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      emulator.jobs.close()
    },
  }
}

async function openEmulator(options: EmulatorOptions, origin: string, timers: Timers): Promise<Emulator> {
  const { folder, artist = studioArtist, webhookRetry: retry = usualRetry } = options
  const jobs = JobBook.open(folder, origin)
  const files = FileStore.open(folder, origin)
  const signingKeys = await openSigningKeys(folder)
  const redirectUrl = `${origin}/__emulator/redirect`
  const webhooks = new WebhookSender({ jobs, timers, keys: signingKeys, retry, redirectUrl })
  const studioFor = openStudio(artist, files)
  return {
    origin,
    key: options.key ?? null,
    artist,
    models,
    behaviour: behaviourOf(options),
    jobs,
    timeline: new Timeline({ jobs, timers, models, webhooks, studioFor }),
    files,
    uploads: new Uploads(files),
    webhooks,
    signingKeys,
    workflows: new WorkflowBook(folder),
    faults: new FaultBook(),
    visits: new VisitLog(),
  }
}

function behaviourOf(options: EmulatorOptions): Behaviour {
  const { queueMilliseconds, runMilliseconds, earlyValidation, resultExpiry } = {
    ...initialBehaviour,
    ...options,
  }
  return { queueMilliseconds, runMilliseconds, earlyValidation, resultExpiry }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
