import type { ContentType, ObjectKey, StoredObject } from '@atelier/assets'
import type { Result } from '@atelier/kernel'

/** A part of an object, in bytes from the start; both ends included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** An object opened for reading. */
export interface OpenObject {
  readonly size: number
  readonly stream: ReadableStream<Uint8Array>
}

/** A file that lies on this machine until its bytes have found their place. */
export interface StagedFile {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

export interface TooLarge {
  readonly code: 'objects/too-large'
  readonly limit: number
}

/** Keeps bytes under the hash of their content. What was put is there after a power cut; the same bytes are kept once. */
export interface ObjectStore {
  /** Streams bytes to a temporary file, hashing on the way; nothing is kept yet. A source that breaks off throws what it threw. */
  stage(
    source: AsyncIterable<Uint8Array>,
    limit: { readonly bytes: number },
  ): Promise<Result<StagedFile, TooLarge>>
  /** Moves a staged file to its place. */
  keep(file: StagedFile, contentType: ContentType): Promise<StoredObject>
  /** Moves a file that another adapter made on this machine to its place. */
  keepFile(path: string, contentType: ContentType): Promise<StoredObject>
  discard(file: StagedFile): Promise<void>
  /**
   * Null when there is no such object. A range beyond the end is cut to it. Whoever may stop reading half-way says
   * so by `signal`, so that nothing stays open behind them.
   */
  open(
    key: ObjectKey,
    part?: { readonly range?: ByteRange; readonly signal?: AbortSignal },
  ): Promise<OpenObject | null>
  /** The object's size in bytes; null when there is no such object. */
  sizeOf(key: ObjectKey): Promise<number | null>
  /** Where a browser may read the object without a session: a signed path that ends by itself. */
  link(key: ObjectKey): string
  /** True when `path`'s query carries a signature of ours that has not ended. */
  allows(key: ObjectKey, query: URLSearchParams): boolean
}
