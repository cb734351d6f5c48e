import { readBalance } from '@atelier/usecases'
import { forMembers } from './base.ts'
import { unwrap } from './refuse.ts'

export const credits = {
  balance: forMembers.credits.balance.handler(async ({ context }) =>
    unwrap(await readBalance(context.studio.context, context.actor, {})),
  ),
}
