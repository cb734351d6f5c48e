import type { HoldId, MicroDollars, Millicredits } from '@atelier/kernel'

/** The accounts of one workspace: what it can spend, and what is set aside for runs under way. */
export type WorkspaceAccount = 'available' | 'held'
/** The accounts of the house: where credits come from and where they go. */
export type HouseAccount = 'granted' | 'spent' | 'expired'
/** The accounts of what providers cost us, in micro-dollars. */
export type ProviderAccount = 'provider-cost' | 'provider-due'

/** One side of a movement. In each transaction the amounts of a currency add up to zero. */
export type Posting =
  | {
      readonly currency: 'credits'
      readonly account: WorkspaceAccount | HouseAccount
      readonly amount: Millicredits
    }
  | { readonly currency: 'dollars'; readonly account: ProviderAccount; readonly amount: MicroDollars }

export type TransactionKind = 'grant' | 'expiry' | 'hold' | 'charge' | 'release'

/** [CR1] A movement of money: balanced, written once for its `(kind, key)`, never edited. */
export interface LedgerTransaction {
  readonly kind: TransactionKind
  /** What caused it; the same cause arriving again changes nothing. */
  readonly key: string
  readonly postings: readonly Posting[]
}

/** What a workspace has, in millicredits. */
export interface Balance {
  readonly available: Millicredits
  readonly held: Millicredits
}

/** Credits set aside for one run. */
export interface OpenHold {
  readonly id: HoldId
  readonly amount: Millicredits
  /** The number of the plan's month in which they were set aside. */
  readonly period: number
}
