import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import type { Artist } from './artist.ts'
import { studioArtist } from './studio-artist.ts'

/**
 * Fills pictures with one colour, for measurements and tests in which drawing must not count. Each size is encoded
 * once; a comment in the file makes every picture another file, as every real one would be.
 */
export const plainArtist: Artist = {
  async composePicture({ width, height, format, endpoint, prompt, seed }) {
    const blank = await blankPicture(width, height, format)
    const comment = Buffer.from(`${endpoint} ${seed} ${prompt}`.slice(0, 1000))
    return format === 'jpeg' ? withJpegComment(blank, comment) : withPngComment(blank, comment)
  },
  composeVideo: (request) => studioArtist.composeVideo(request),
}

const blanks = new Map<string, Promise<Buffer>>()

function blankPicture(width: number, height: number, format: 'jpeg' | 'png'): Promise<Buffer> {
  const name = `${width}x${height}.${format}`
  const known = blanks.get(name)
  if (known) return known
  const background = { r: 96, g: 112, b: 160 }
  const blank = sharp({ create: { width, height, channels: 3, background } })
    .toFormat(format)
    .toBuffer()
  blanks.set(name, blank)
  return blank
}

/** A comment segment right behind the marker that begins the file. */
function withJpegComment(picture: Buffer, comment: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(comment.length + 2, 2)
  return Buffer.concat([picture.subarray(0, 2), head, comment, picture.subarray(2)])
}

/** A text chunk right behind the header chunk: its length, its name and content, and their checksum. */
function withPngComment(picture: Buffer, comment: Buffer): Buffer {
  const chunk = Buffer.concat([Buffer.from('tEXtComment\0'), comment])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(chunk.length - 4)
  checksum.writeUInt32BE(crc32(chunk))
  const headerEnd = 33
  return Buffer.concat([picture.subarray(0, headerEnd), length, chunk, checksum, picture.subarray(headerEnd)])
}
