import { findModel, amountOf } from '@atelier/catalog'
import { settle } from '@atelier/credits'
import { microDollars, millicredits } from '@atelier/kernel'
import { chargeFor, type Run } from '@atelier/runs'
import { enterPeriod } from '../credits/enter-period.ts'
import type { Transaction } from '../ports/store.ts'

/**
 * [CR6] Ends a run's hold in the transaction in which its last step ends: what succeeded is charged,
 * the rest is released. A run whose hold is closed was settled before and is left alone.
 */
export async function settleRun(transaction: Transaction, run: Run): Promise<Run> {
  const open = await transaction.openHold(run.hold)
  if (!open) return run
  const period = await enterPeriod(transaction)
  const spent = sumOver(run, (card, step, delivered) => chargeFor(card, step.values, delivered))
  const cost = sumOver(run, (card, step, delivered) =>
    delivered > 0 ? amountOf(card.cost.rate, card.fields, step.values) : 0,
  )
  const movement = settle(open, {
    spent: millicredits(spent),
    cost: microDollars(cost),
    period: period.number,
  })
  await transaction.post(movement)
  await transaction.closeHold(open.id)
  await transaction.announce({ type: 'credits' })
  const now = await transaction.now()
  return { ...run, finishedAt: now.toISOString(), charged: millicredits(Math.min(spent, open.amount)) }
}

type Counter = (
  card: NonNullable<ReturnType<typeof findModel>>,
  step: Run['steps'][number],
  delivered: number,
) => number

function sumOver(run: Run, amount: Counter): number {
  let sum = 0
  for (const step of run.steps) {
    if (step.state.at !== 'succeeded') continue
    const card = findModel(step.model)
    if (!card) throw new Error(`a run succeeded on ${step.model}, which has no card`)
    sum += amount(card, step, step.state.outputs.length)
  }
  return sum
}
