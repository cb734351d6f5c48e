import {
  amountOf,
  findModel,
  parseInputs,
  promisedResults,
  type InputValues,
  type ModelCard,
} from '@atelier/catalog'
import type { ModelNode, WorkflowDocument } from '@atelier/graph'
import { fail, microDollars, millicredits, ok, type Millicredits, type Result } from '@atelier/kernel'
import type { Quote } from './run.ts'

/** A node whose model and inputs were checked, with its price. */
export interface PlannedStep {
  readonly node: ModelNode
  readonly card: ModelCard
  readonly values: InputValues
}

export interface Plan {
  readonly steps: readonly PlannedStep[]
  readonly quote: Quote
}

export type PlanError =
  | { readonly code: 'models/unknown'; readonly model: string }
  | {
      readonly code: 'inputs/invalid'
      readonly issues: readonly { readonly path: string; readonly message: string }[]
    }

/**
 * [RUN2] Checks every node against its card and adds up the exact upper bound of what the document can cost.
 * The hold is made of this figure; there is no other.
 */
export function planRun(document: WorkflowDocument): Result<Plan, PlanError> {
  const steps: PlannedStep[] = []
  if (Object.keys(document.nodes).length === 0) return fail({ code: 'inputs/invalid', issues: emptyDocument })
  for (const node of Object.values(document.nodes)) {
    const card = findModel(node.model)
    if (!card) return fail({ code: 'models/unknown', model: node.model })
    const values = parseInputs(card, node.values)
    if (!values.ok) return values
    steps.push({ node, card, values: values.value })
  }
  return ok({ steps, quote: quoteOf(steps) })
}

// [ACT8] A run without a step would never end.
const emptyDocument = [{ path: 'nodes', message: 'There is nothing to run in this workflow' }]

function quoteOf(steps: readonly PlannedStep[]): Quote {
  let price = 0
  let cost = 0
  for (const { card, values } of steps) {
    price += amountOf(card.price, card.fields, values)
    cost += amountOf(card.cost.rate, card.fields, values)
  }
  return { price: millicredits(price), cost: microDollars(cost) }
}

/** [RUN9] What a step that brought `delivered` results costs: its share of the quote, never more than the quote. */
export function chargeFor(card: ModelCard, values: InputValues, delivered: number): Millicredits {
  const promised = promisedResults(card.price, values)
  const whole = amountOf(card.price, card.fields, values)
  return millicredits(Math.ceil((whole * Math.min(delivered, promised)) / promised))
}
