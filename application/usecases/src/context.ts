import type { Clock, Ids } from '@atelier/kernel'
import type { Downloads } from './ports/downloads.ts'
import type { Failpoint } from './ports/failpoint.ts'
import type { Media } from './ports/media.ts'
import type { ObjectStore } from './ports/objects.ts'
import type { Provider } from './ports/provider.ts'
import type { Store } from './ports/store.ts'
import type { WebhookReader } from './ports/webhooks.ts'

/** What every act needs from outside. */
export interface Context {
  readonly clock: Clock
  readonly ids: Ids
  readonly store: Store
  readonly failpoint: Failpoint
}

/** What the web process has besides: it can tell a provider's message, but it has no key to call one. */
export interface WebContext extends Context {
  readonly objects: ObjectStore
  readonly webhooks: WebhookReader
}

/** What the worker has besides: the only place from which money is spent. */
export interface WorkerContext extends Context {
  readonly objects: ObjectStore
  readonly provider: Provider
  readonly downloads: Downloads
  readonly media: Media
  /** Results are labelled as simulated; nothing else depends on it. */
  readonly simulated: boolean
}
