import type { Artist } from '../artist.ts'
import { plainArtist } from '../plain-artist.ts'

/** Draws plainly, and for a video writes down what was asked. */
export const quickArtist: Artist = {
  ...plainArtist,
  composeVideo: ({ width, height, frames, framesPerSecond, seed }) =>
    Promise.resolve(Buffer.from(JSON.stringify({ width, height, frames, framesPerSecond, seed }))),
}
