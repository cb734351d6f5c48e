import type { Actor, Person } from '@atelier/usecases'
import type { ResponseHeadersPluginContext } from '@orpc/server/plugins'
import type { Studio } from '@/compose.ts'

/** What every handler of the API is given. */
export interface RequestContext extends ResponseHeadersPluginContext {
  readonly studio: Studio
  readonly request: Request
}

/** What a handler for signed-in people is given besides. */
export interface SignedIn {
  readonly person: Person
  readonly actor: Actor
}
