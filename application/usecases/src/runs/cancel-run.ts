import { fail, ok, RunId, type Result } from '@atelier/kernel'
import { isOver } from '@atelier/runs'
import { z } from 'zod'
import { defineUseCase } from '../actor.ts'
import type { WebContext } from '../context.ts'
import type { RunNotFound } from './find-run.ts'
import { recordIn } from './record-event.ts'
import type { RunView } from './run-view.ts'
import { viewRun } from './view-run.ts'

/**
 * Asks a run to stop. [RUN6] What was not sent yet is cancelled at once; what a provider already works on
 * may still arrive, and is then kept and charged like any other result. A run that is over stays as it is.
 */
export const cancelRun = defineUseCase({
  name: 'runs.cancel',
  permission: 'runs:cancel',
  input: z.strictObject({ id: RunId }),
  async execute(
    context: Pick<WebContext, 'store' | 'objects'>,
    actor,
    { id },
  ): Promise<Result<RunView, RunNotFound>> {
    const run = await context.store.transactionOn(actor.workspaceId, async (transaction) => {
      const before = await transaction.run(id)
      for (const step of before?.steps ?? []) {
        if (!isOver(step.state))
          await recordIn(transaction, { runId: id, stepId: step.id }, { type: 'cancel-requested' })
      }
      return transaction.run(id)
    })
    if (!run) return fail({ code: 'runs/not-found' })
    return ok(await viewRun(context, run))
  },
})
