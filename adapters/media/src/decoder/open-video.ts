import { mostPixels } from './guarded-sharp.ts'
import type { DecodedFacts } from './messages.ts'
import { openPicture } from './open-picture.ts'
import { readDuration } from './read-duration.ts'
import { runFfmpeg } from './run-ffmpeg.ts'

type VideoFacts = Pick<DecodedFacts, 'width' | 'height' | 'duration' | 'thumbhash' | 'previews'>

/** Where in the film its poster is taken: the very first frame is often black. */
const posterAt = 0.1

/** A video's size, its length in seconds, and its poster as a picture. Throws when no frame of it can be decoded. */
export async function openVideo(ffmpeg: string, path: string, base: string): Promise<VideoFacts> {
  // Without an output, ffmpeg describes its input and ends with an error.
  const { complaint } = await runFfmpeg(ffmpeg, inputOf(path))
  const duration = readDuration(complaint)
  if (duration === null) throw new Error('The film has no length.')
  const poster = (await frameAt(ffmpeg, path, duration * posterAt)) ?? (await frameAt(ffmpeg, path, 0))
  if (poster === null) throw new Error('No picture of the film could be decoded.')
  return { duration, ...(await openPicture(poster, base)) }
}

async function frameAt(ffmpeg: string, path: string, seconds: number): Promise<Buffer | null> {
  const poster = [
    '-map',
    '0:v:0',
    '-frames:v',
    '1',
    '-f',
    'image2pipe',
    '-c:v',
    'png',
    '-compression_level',
    '1',
    'pipe:1',
  ]
  const { ended, output } = await runFfmpeg(ffmpeg, ['-ss', seconds.toFixed(3), ...inputOf(path), ...poster])
  return ended && output.length > 0 ? output : null
}

// Local files in the one container that is kept, no parts that lie elsewhere, no frame larger than a picture may be.
function inputOf(path: string): readonly string[] {
  return [
    '-protocol_whitelist',
    'file',
    '-f',
    'mov',
    '-enable_drefs',
    '0',
    '-max_pixels',
    String(mostPixels),
    '-i',
    `file:${path}`,
  ]
}
