import { fail, ok, RunId, type Result } from '@atelier/kernel'
import { z } from 'zod'
import { defineUseCase } from '../actor.ts'
import type { WebContext } from '../context.ts'
import type { RunView } from './run-view.ts'
import { viewRun } from './view-run.ts'

export interface RunNotFound {
  readonly code: 'runs/not-found'
}

/** One run. Somebody else's is answered like one that does not exist. */
export const findRun = defineUseCase({
  name: 'runs.find',
  permission: 'runs:read',
  input: z.strictObject({ id: RunId }),
  async execute(
    context: Pick<WebContext, 'store' | 'objects'>,
    actor,
    { id },
  ): Promise<Result<RunView, RunNotFound>> {
    const run = await context.store.run(actor.workspaceId, id)
    if (!run) return fail({ code: 'runs/not-found' })
    return ok(await viewRun(context, run))
  },
})
