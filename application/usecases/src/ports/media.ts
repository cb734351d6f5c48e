import type { ContentType, MediaKind } from '@atelier/assets'
import type { Result } from '@atelier/kernel'

/** What a media file turned out to be when it was opened. */
export interface MediaFacts {
  readonly kind: MediaKind
  readonly contentType: ContentType
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Seconds, for a video. */
  readonly duration: number | null
  readonly thumbhash: string
  /** WebP files on this machine, smallest first; whoever asked for them removes them. */
  readonly previews: readonly { readonly path: string; readonly width: number; readonly height: number }[]
}

export interface UnreadableMedia {
  readonly code: 'media/unreadable'
  readonly reason: string
}

/** Opens pictures and videos, in a process that has no secrets. A file is what its bytes say, not what it claims. */
export interface Media {
  inspect(path: string): Promise<Result<MediaFacts, UnreadableMedia>>
}
