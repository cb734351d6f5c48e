import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '@atelier/kernel'
import type { Media, MediaFacts, UnreadableMedia } from '@atelier/usecases'
import { DecoderPool } from './decoder-pool.ts'
import { previewPath, type DecodedFacts } from './decoder/messages.ts'
import { removeLeftovers } from './remove-leftovers.ts'

export interface MediaSettings {
  /** Where previews are written until somebody moves them away. */
  readonly folder: string
  /** Seconds after which a decoder that has not answered is killed. */
  readonly timeoutSeconds: number
  /** How many files are opened at a time, each by a process of its own. 2 unless given. */
  readonly decoders?: number
  /** Bytes of memory from which on a decoder is replaced by a fresh one. 384 MiB unless given. */
  readonly mostMemory?: number
  /** Where ffmpeg is looked for, in the form of PATH; the usual places of a machine unless given. */
  readonly searchPath?: string
}

/** A {@link Media} that has processes of its own, which end when it is closed. */
export interface ClosableMedia extends Media {
  close(): Promise<void>
}

/** libvips keeps what it once needed. */
const usualMemory = 384 * 1024 * 1024
const usualPlaces = '/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin'

/** Opens pictures and videos in processes without environment or secrets, which are warm before the first file comes. */
export function createMedia(settings: MediaSettings): ClosableMedia {
  const {
    folder,
    timeoutSeconds,
    decoders = 2,
    mostMemory = usualMemory,
    searchPath = usualPlaces,
  } = settings
  mkdirSync(folder, { recursive: true })
  removeLeftovers(folder)
  const pool = new DecoderPool({ searchPath, timeoutSeconds, mostMemory, size: decoders })
  return {
    async inspect(path) {
      const base = join(folder, `preview-${randomUUID()}`)
      const decoded = await pool.decode({ path, base })
      return decoded.ok ? ok(factsOf(decoded.value, base)) : unreadable(decoded.failure.reason)
    },
    close: () => pool.close(),
  }
}

// The paths are made here: a decoder that fell to a bad file must not name files of ours to be moved.
function factsOf({ previews, ...facts }: DecodedFacts, base: string): MediaFacts {
  return {
    ...facts,
    previews: previews.map(({ side, width, height }) => ({ path: previewPath(base, side), width, height })),
  }
}

function unreadable(reason: string): Result<never, UnreadableMedia> {
  return fail({ code: 'media/unreadable', reason })
}
