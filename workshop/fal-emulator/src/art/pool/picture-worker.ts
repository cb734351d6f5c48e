import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import type { PictureRequest } from '../picture-request.ts'
import { paintPicture } from './paint-picture.ts'

/** What a worker answers: the file's bytes, or why there are none. */
export type PictureAnswer = { readonly bytes: Uint8Array } | { readonly failure: string }

// One thread a picture: several at once come from several workers, and the rest of the machine stays free.
sharp.concurrency(1)

parentPort?.on('message', (request: PictureRequest) => {
  paintPicture(request).then(
    (bytes) => answer({ bytes }),
    (error: unknown) =>
      answer({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})

function answer(message: PictureAnswer): void {
  parentPort?.postMessage(message)
}
