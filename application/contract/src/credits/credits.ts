import { oc } from '@orpc/contract'
import { z } from 'zod'

/** What the workspace can spend, in millicredits, and when that changes. */
export const BalanceView = z.object({
  available: z.int(),
  held: z.int().describe('Set aside for generations under way'),
  plan: z.object({ id: z.string(), name: z.string(), monthly: z.int() }),
  renewsAt: z.string().nullable(),
})
export type BalanceView = z.infer<typeof BalanceView>

export const credits = {
  balance: oc
    .route({
      method: 'GET',
      path: '/credits/balance',
      operationId: 'creditBalance',
      summary: 'Your credits',
      tags: ['Credits'],
    })
    .input(z.strictObject({}))
    .output(BalanceView),
}
