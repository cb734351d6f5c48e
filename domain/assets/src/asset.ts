import type { AssetId, RunId, StepId, WorkspaceId } from '@atelier/kernel'
import type { ContentType, MediaKind } from './media.ts'
import type { ObjectKey } from './object-key.ts'

/** A stored object as others refer to it. */
export interface StoredObject {
  readonly key: ObjectKey
  readonly sha256: string
  readonly bytes: number
  readonly contentType: ContentType
}

/** A smaller picture of an asset, made when it was kept. */
export interface Preview {
  readonly object: StoredObject
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Where an asset comes from; written at its creation and never changed. */
export interface Origin {
  readonly runId: RunId
  readonly stepId: StepId
  /** Its place among the results of its step. */
  readonly index: number
  readonly model: string
  readonly prompt: string
  /** The inputs as they were sent, in the catalogue's words. */
  readonly values: Readonly<Record<string, unknown>>
  readonly seed: number | null
  /** The provider's own id of the request. */
  readonly requestId: string
  readonly parents: readonly AssetId[]
  /** True for pictures that the offline emulator made. */
  readonly simulated: boolean
}

/** A picture or video that a workspace keeps. */
export interface Asset {
  readonly id: AssetId
  readonly workspaceId: WorkspaceId
  readonly kind: MediaKind
  readonly object: StoredObject
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Seconds, for a video. */
  readonly duration: number | null
  /** Base64 of a thumbhash: the picture as a blur, in about 25 bytes. */
  readonly thumbhash: string
  /** Smallest first; a video's are of its poster. */
  readonly previews: readonly Preview[]
  readonly origin: Origin
  readonly createdAt: string
  readonly trashedAt: string | null
}
