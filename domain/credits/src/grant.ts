import { millicredits, type Millicredits, type WorkspaceId } from '@atelier/kernel'
import type { Balance, LedgerTransaction } from './ledger.ts'
import type { Plan } from './plan.ts'

/** A month of a plan that begins for a workspace. */
export interface PeriodStart {
  readonly workspaceId: WorkspaceId
  readonly period: number
  readonly plan: Plan
}

/**
 * [CR4] The movements with which a month of a plan begins: what is left of the last month expires,
 * then the month's credits are granted. Both are written once for the month, however often it is asked.
 */
export function beginPeriod(start: PeriodStart, balance: Balance): readonly LedgerTransaction[] {
  const key = `${start.workspaceId}:${start.period}`
  const granted = move('grant', key, { from: 'granted', to: 'available', amount: start.plan.monthly })
  if (balance.available <= 0) return [granted]
  return [move('expiry', key, { from: 'available', to: 'expired', amount: balance.available }), granted]
}

interface Movement {
  readonly from: 'granted' | 'available'
  readonly to: 'available' | 'expired'
  readonly amount: Millicredits
}

function move(kind: 'grant' | 'expiry', key: string, { from, to, amount }: Movement): LedgerTransaction {
  return {
    kind,
    key,
    postings: [
      { currency: 'credits', account: from, amount: millicredits(-amount) },
      { currency: 'credits', account: to, amount },
    ],
  }
}
