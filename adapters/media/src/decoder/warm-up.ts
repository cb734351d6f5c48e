import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromPixels } from './guarded-sharp.ts'
import { openPicture } from './open-picture.ts'

/** Opens a small picture once, so that the first real one does not wait for libraries to load. */
export async function warmUp(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-media-'))
  try {
    const picture = await fromPixels(Buffer.alloc(16 * 16 * 3, 128), { width: 16, height: 16, channels: 3 })
      .png()
      .toBuffer()
    await openPicture(picture, join(folder, 'warm'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
