import { composePicture } from './art/compose-picture.ts'
import { composeVideo } from './art/compose-video.ts'
import type { Artist } from './artist.ts'

/** The artist of the offline studio. */
export const studioArtist: Artist = { composePicture, composeVideo }
