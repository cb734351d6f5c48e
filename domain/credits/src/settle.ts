import { microDollars, millicredits, type MicroDollars, type Millicredits } from '@atelier/kernel'
import type { LedgerTransaction, OpenHold, Posting } from './ledger.ts'

/** How a run ended: what it earned us, what it cost us, and in which month of the plan that is. */
export interface Settlement {
  readonly spent: Millicredits
  readonly cost: MicroDollars
  readonly period: number
}

/**
 * [CR6] Ends a hold: what succeeded is charged, never more than was held, and the rest goes back.
 * [CR7] Credits that were set aside in a month that is over go back to nobody: they expired with it.
 */
export function settle(open: OpenHold, { spent, cost, period }: Settlement): LedgerTransaction {
  const charged = millicredits(Math.min(spent, open.amount))
  const rest = millicredits(open.amount - charged)
  const postings: Posting[] = [
    { currency: 'credits', account: 'held', amount: millicredits(-open.amount) },
    { currency: 'credits', account: 'spent', amount: charged },
    { currency: 'credits', account: open.period === period ? 'available' : 'expired', amount: rest },
    { currency: 'dollars', account: 'provider-cost', amount: cost },
    { currency: 'dollars', account: 'provider-due', amount: microDollars(-cost) },
  ]
  return {
    kind: charged > 0 ? 'charge' : 'release',
    key: open.id,
    postings: postings.filter((each) => each.amount !== 0),
  }
}
