import { randomUUID } from 'node:crypto'
import type { Artist } from './artist.ts'
import type { Studio } from './models/model.ts'
import type { Job } from './queue/job.ts'
import type { FileStore } from './storage/file-store.ts'
import { readInputFile } from './storage/read-input-file.ts'

/** Gives every job the place its model works in: the artist, and files that are kept under the job's name. */
export function openStudio(artist: Artist, files: FileStore): (job: Job) => Studio {
  return ({ requestId, endpoint, plan }) => ({
    endpoint,
    artist,
    seed: plan.seed,
    flagged: plan.flagged,
    read: (url) => readInputFile(files, url),
    async publish({ bytes, contentType, extension }) {
      const name = `${randomUUID().replaceAll('-', '')}.${extension}`
      const wish = { name, contentType, requestId, lifetimeSeconds: plan.fileLifetimeSeconds }
      const file = await files.receive(files.reserve(wish), bytes)
      return { url: files.url(file), content_type: contentType, file_name: name, file_size: file.size }
    },
  })
}
