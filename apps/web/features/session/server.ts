import type { Actor } from '@atelier/usecases'
import { headers } from 'next/headers'
import { cache } from 'react'
import { studio } from '@/compose.ts'

/** Who looks at the page. */
export interface PageSession {
  readonly user: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly emailVerified: boolean
  }
  readonly workspaceId: string
}

// Asked for once however many parts of the page need it.
const visitor = cache(async () => {
  const person = await studio().person(await headers())
  return person && { person, actor: await studio().actor(person) }
})

/** The session behind the page that is being drawn, or null. */
export async function currentSession(): Promise<PageSession | null> {
  const found = await visitor()
  return found && { user: found.person, workspaceId: found.actor.workspaceId }
}

/** In whose name the page that is being drawn may read, or null. */
export async function currentActor(): Promise<Actor | null> {
  return (await visitor())?.actor ?? null
}
