import { UserId, type WorkspaceId } from '@atelier/kernel'
import { ownerPermissions, type Actor } from '../actor.ts'
import type { Context } from '../context.ts'

/** A signed-in person, as the accounts adapter knows them. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly emailVerified: boolean
}

/** Who acts, by a session that was checked: the person in their own workspace, which is made on the first visit. */
export async function actorOf(context: Pick<Context, 'store'>, person: Person): Promise<Actor> {
  const userId = UserId.parse(person.id)
  const workspace: { readonly id: WorkspaceId } = await context.store.personalWorkspace(userId, person.name)
  return {
    userId,
    workspaceId: workspace.id,
    emailVerified: person.emailVerified,
    permissions: ownerPermissions,
  }
}
