import { contract } from '@atelier/contract'
import { implement } from '@orpc/server'
import { refusal } from './refuse.ts'
import type { RequestContext } from './request-context.ts'

/** The contract, to be implemented for anybody. */
export const open = implement(contract).$context<RequestContext>()

/** The contract, to be implemented for signed-in people: the actor is found out here, never taken from the request. */
export const forMembers = open.use(async ({ context, next }) => {
  const person = await context.studio.person(context.request.headers)
  if (!person) throw refusal('accounts/signed-out')
  return next({ context: { person, actor: await context.studio.actor(person) } })
})
