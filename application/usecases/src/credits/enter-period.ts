import { beginPeriod, freePlan, periodAt, type Period } from '@atelier/credits'
import type { Transaction } from '../ports/store.ts'

/**
 * [CR4] Brings the workspace's credits to the present month, by the database's time: the first month begins here,
 * and a month that has ended gives way to the next. Cheap when nothing is due.
 */
export async function enterPeriod(transaction: Transaction): Promise<Period> {
  const now = await transaction.now()
  const workspace = await transaction.workspace()
  if (workspace.creditsSince === null) await transaction.beginCredits(now)
  const period = periodAt(workspace.creditsSince === null ? now : new Date(workspace.creditsSince), now)
  const balance = await transaction.balance()
  const start = { workspaceId: workspace.id, period: period.number, plan: freePlan }
  if (!(await transaction.periodBegan(period.number))) {
    for (const movement of beginPeriod(start, balance)) await transaction.post(movement)
    await transaction.announce({ type: 'credits' })
  }
  return period
}
