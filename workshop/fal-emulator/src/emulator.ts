import type { Artist } from './artist.ts'
import type { Behaviour } from './behaviour.ts'
import type { FaultBook } from './faults/fault-book.ts'
import type { Model } from './models/model.ts'
import type { WorkflowBook } from './platform/workflow-book.ts'
import type { JobBook } from './queue/job-book.ts'
import type { Timeline } from './queue/timeline.ts'
import type { FileStore } from './storage/file-store.ts'
import type { Uploads } from './storage/uploads.ts'
import type { VisitLog } from './visit-log.ts'
import type { SigningKeys } from './webhooks/signing-key.ts'
import type { WebhookSender } from './webhooks/webhook-sender.ts'

/** One running emulator: everything its handlers work with. */
export interface Emulator {
  /** Where it is reached, as its own addresses begin. */
  readonly origin: string
  /** The only accepted key; null accepts every well-formed one. */
  readonly key: string | null
  readonly artist: Artist
  readonly models: ReadonlyMap<string, Model>
  /** Changed in place by `POST /__emulator/pace`. */
  readonly behaviour: Behaviour
  readonly jobs: JobBook
  readonly timeline: Timeline
  readonly files: FileStore
  readonly uploads: Uploads
  readonly webhooks: WebhookSender
  readonly signingKeys: SigningKeys
  readonly workflows: WorkflowBook
  readonly faults: FaultBook
  readonly visits: VisitLog
}
