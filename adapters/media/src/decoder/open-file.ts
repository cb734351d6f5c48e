import { isKept, keptFormats } from '@atelier/assets'
import { fileTypeFromFile } from 'file-type'
import type { DecodedFacts, DecodeRequest } from './messages.ts'
import { openPicture } from './open-picture.ts'
import { openVideo } from './open-video.ts'

/** Opens a file by what its first bytes say. Throws, with a reason, for everything that is not kept or not whole. */
export async function openFile({ path, base }: DecodeRequest, ffmpeg: string): Promise<DecodedFacts> {
  const sniffed = (await fileTypeFromFile(path))?.mime ?? 'of no known kind'
  if (!isKept(sniffed)) throw new Error(`The file is ${sniffed}.`)
  return keptFormats[sniffed].kind === 'image'
    ? { kind: 'image', contentType: sniffed, duration: null, ...(await openPicture(path, base)) }
    : { kind: 'video', contentType: sniffed, ...(await openVideo(ffmpeg, path, base)) }
}
