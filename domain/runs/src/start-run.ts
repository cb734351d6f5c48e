import type { WorkflowDocument } from '@atelier/graph'
import type { Clock, HoldId, Ids, RequestKey, UserId, WorkspaceId } from '@atelier/kernel'
import type { StepEffect } from './events.ts'
import type { Plan } from './quote.ts'
import type { Run, Step } from './run.ts'

/** Who wants what, and under which promise of payment. */
export interface RunOrder {
  readonly workspaceId: WorkspaceId
  readonly startedBy: UserId
  readonly key: RequestKey
  readonly document: WorkflowDocument
  readonly hold: HoldId
}

/** [RUN3] A new run with all its steps waiting. It takes a hold's id: without a hold there is nothing to start. */
export function startRun(
  order: RunOrder,
  plan: Plan,
  world: { clock: Clock; ids: Ids },
): { run: Run; effects: readonly StepEffect[] } {
  const now = world.clock.now()
  const steps = plan.steps.map(({ node, card, values }): Step => ({
    id: world.ids.step(),
    node: node.id,
    model: card.id,
    values,
    state: { at: 'waiting' },
    cancelRequested: false,
    refusals: 0,
    deadline: new Date(now.getTime() + card.deadlineSeconds * 1000).toISOString(),
  }))
  const run: Run = {
    id: world.ids.run(),
    ...order,
    quote: plan.quote,
    startedAt: now.toISOString(),
    finishedAt: null,
    charged: null,
    steps,
  }
  return { run, effects: steps.map((step) => ({ do: 'submit', stepId: step.id })) }
}
