import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
// On Linux the native library must be loaded by the main thread before a worker loads it.
import sharp from 'sharp'
import type { PictureRequest } from '../picture-request.ts'
import type { PictureAnswer } from './picture-worker.ts'

interface Job {
  readonly request: PictureRequest
  readonly resolve: (bytes: Buffer) => void
  readonly reject: (error: Error) => void
}

// One thread a picture: libvips would otherwise take every core for each of them.
sharp.concurrency(1)

const limit = Math.min(2, availableParallelism())
const idle: Worker[] = []
const waiting: Job[] = []
let alive = 0

/** Hands the picture to a thread of its own, so that the caller's event loop only waits. */
export function paintInPool(request: PictureRequest): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    waiting.push({ request, resolve, reject })
    startNext()
  })
}

function startNext(): void {
  if (waiting.length === 0) return
  const worker = idle.pop() ?? (alive < limit ? hire() : undefined)
  const job = worker === undefined ? undefined : waiting.shift()
  if (worker !== undefined && job !== undefined) run(worker, job)
}

function hire(): Worker {
  alive += 1
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { name: 'picture' })
  // A thread that dies while it waits must neither be asked again nor take the process with it.
  worker.on('error', () => undefined)
  worker.once('exit', () => {
    alive -= 1
    const place = idle.indexOf(worker)
    if (place >= 0) idle.splice(place, 1)
    startNext()
  })
  return worker
}

function run(worker: Worker, job: Job): void {
  // A thread holds the process open only while it paints.
  worker.ref()
  const release = (): void => {
    worker.off('message', answered)
    worker.off('error', broken)
  }
  const answered = (answer: PictureAnswer): void => {
    release()
    worker.unref()
    idle.push(worker)
    if ('bytes' in answer)
      job.resolve(Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength))
    else job.reject(new Error(answer.failure))
    startNext()
  }
  const broken = (error: Error): void => {
    release()
    job.reject(error)
  }
  worker.on('message', answered)
  worker.on('error', broken)
  worker.postMessage(job.request)
}
