import type { LedgerTransaction } from '@atelier/credits'
import { isOver, type Run, type Step } from '@atelier/runs'
import type { WorkspaceState } from './workspace-state.ts'

// The rules that the database holds by its constraints and triggers: breaking one is a bug, and throws.

/** [CR1] The amounts of a currency add up to zero, and none of them is zero. */
export function checkBalanced({ key, postings }: LedgerTransaction): void {
  for (const currency of ['credits', 'dollars']) {
    const amounts = postings.filter((each) => each.currency === currency).map((each) => Number(each.amount))
    const isBalanced = amounts.reduce((sum, amount) => sum + amount, 0) === 0 && !amounts.includes(0)
    if (!isBalanced) throw new Error(`the movement ${key} is not balanced`)
  }
}

/** [CR2] Nobody has less than nothing. */
export function checkNotNegative({ balances }: WorkspaceState): void {
  for (const account of ['available', 'held'] as const) {
    if ((balances.get(account) ?? 0) < 0) throw new Error(`${account} is below zero`)
  }
}

/** [RUN3] A run has a hold of its own, and its request key only once. */
export function checkNewRun(state: WorkspaceState, run: Run): void {
  if (!state.holds.has(run.hold)) throw new Error(`there is no hold ${run.hold}`)
  for (const other of state.runs.values()) {
    if (other.id === run.id || other.key === run.key || other.hold === run.hold) {
      throw new Error(`the run ${run.id} repeats ${other.id}`)
    }
  }
}

/** [RUN1] States only move forward, and what has ended stays as it ended. */
export function checkForward(before: Run | undefined, after: Run): asserts before is Run {
  if (!before) throw new Error(`there is no run ${after.id}`)
  const hasChangedEnd = after.finishedAt !== before.finishedAt || after.charged !== before.charged
  if (before.finishedAt !== null && hasChangedEnd) throw new Error(`the run ${after.id} is final`)
  if ((after.charged ?? 0) > after.quote.price)
    throw new Error(`the run ${after.id} costs more than was promised`)
  for (const step of after.steps)
    checkStep(
      before.steps.find((each) => each.id === step.id),
      step,
    )
}

function checkStep(before: Step | undefined, after: Step): void {
  if (!before) throw new Error(`there is no step ${after.id}`)
  if (isOver(before.state) && JSON.stringify(before.state) !== JSON.stringify(after.state)) {
    throw new Error(`the step ${after.id} is final`)
  }
}
