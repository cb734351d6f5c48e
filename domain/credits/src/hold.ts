import { fail, millicredits, ok, type HoldId, type Millicredits, type Result } from '@atelier/kernel'
import type { Balance, LedgerTransaction } from './ledger.ts'

/** A promise that the balance cannot cover; `missing` is what it falls short by, in millicredits. */
export interface InsufficientCredits {
  readonly code: 'credits/insufficient'
  readonly missing: Millicredits
}

/** [CR3] Sets credits aside for a run; a promise the balance cannot cover is refused. */
export function hold(
  balance: Balance,
  amount: Millicredits,
  id: HoldId,
): Result<LedgerTransaction, InsufficientCredits> {
  const missing = amount - balance.available
  if (missing > 0) return fail({ code: 'credits/insufficient', missing: millicredits(missing) })
  return ok({
    kind: 'hold',
    key: id,
    postings: [
      { currency: 'credits', account: 'available', amount: millicredits(-amount) },
      { currency: 'credits', account: 'held', amount },
    ],
  })
}
