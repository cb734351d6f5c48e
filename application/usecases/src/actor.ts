import { fail, type Result, type UserId, type WorkspaceId } from '@atelier/kernel'
import type { z } from 'zod'

/** What a person may be allowed to do. Spending is a right of its own, apart from editing. */
export type Permission =
  | 'runs:read'
  | 'runs:start'
  | 'runs:cancel'
  | 'assets:read'
  | 'assets:edit'
  | 'credits:read'

/** Who acts, and for which workspace: found out at the door, never taken from the request. */
export interface Actor {
  readonly userId: UserId
  readonly workspaceId: WorkspaceId
  /** Credits need a verified address. */
  readonly emailVerified: boolean
  readonly permissions: ReadonlySet<Permission>
}

/** What the owner of a workspace may do in it. */
export const ownerPermissions: ReadonlySet<Permission> = new Set<Permission>([
  'runs:read',
  'runs:start',
  'runs:cancel',
  'assets:read',
  'assets:edit',
  'credits:read',
])

export interface NotAllowed {
  readonly code: 'actor/not-allowed'
  readonly permission: Permission
}

export interface InvalidInput {
  readonly code: 'inputs/invalid'
  readonly issues: readonly { readonly path: string; readonly message: string }[]
}

interface UseCase<Needs, Input extends z.ZodType, Outcome> {
  /** `slice.verb`, as logs and traces name it. */
  readonly name: string
  /** What the actor must be allowed; an act without one does not compile. */
  readonly permission: Permission
  readonly input: Input
  execute(context: Needs, actor: Actor, input: z.output<Input>): Promise<Outcome>
}

/**
 * Declares an act of a person. Called, it checks the right and the input before anything else happens,
 * so that no act can forget either.
 */
export function defineUseCase<Needs, Input extends z.ZodType, Outcome>(act: UseCase<Needs, Input, Outcome>) {
  return async (
    context: Needs,
    actor: Actor,
    input: z.input<Input>,
  ): Promise<Outcome | Result<never, NotAllowed | InvalidInput>> => {
    if (!actor.permissions.has(act.permission))
      return fail({ code: 'actor/not-allowed', permission: act.permission })
    const parsed = act.input.safeParse(input)
    if (!parsed.success) {
      return fail({
        code: 'inputs/invalid',
        issues: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
      })
    }
    return act.execute(context, actor, parsed.data)
  }
}
