export { beginPeriod, type PeriodStart } from './grant.ts'
export { hold, type InsufficientCredits } from './hold.ts'
export type {
  Balance,
  HouseAccount,
  LedgerTransaction,
  OpenHold,
  Posting,
  ProviderAccount,
  TransactionKind,
  WorkspaceAccount,
} from './ledger.ts'
export { periodAt, type Period } from './period.ts'
export { freePlan, type Plan } from './plan.ts'
export { settle, type Settlement } from './settle.ts'
