import { freePlan, type Balance } from '@atelier/credits'
import { ok, type Result } from '@atelier/kernel'
import { z } from 'zod'
import { defineUseCase } from '../actor.ts'
import type { Context } from '../context.ts'
import { enterPeriod } from './enter-period.ts'

/** What a workspace can spend, and when that changes. */
export interface BalanceView extends Balance {
  readonly plan: { readonly id: string; readonly name: string; readonly monthly: number }
  /** ISO time of the next renewal; null while the owner's address is not verified. */
  readonly renewsAt: string | null
}

/** The balance of the actor's workspace in millicredits, brought to the present month first. */
export const readBalance = defineUseCase({
  name: 'credits.balance',
  permission: 'credits:read',
  input: z.strictObject({}),
  async execute(context: Pick<Context, 'store'>, actor): Promise<Result<BalanceView, never>> {
    const plan = { id: freePlan.id, name: freePlan.name, monthly: freePlan.monthly }
    if (!actor.emailVerified)
      return ok({ ...(await context.store.balance(actor.workspaceId)), plan, renewsAt: null })
    return context.store.transactionOn(actor.workspaceId, async (transaction) => {
      const period = await enterPeriod(transaction)
      return ok({ ...(await transaction.balance()), plan, renewsAt: period.endsAt.toISOString() })
    })
  },
})
