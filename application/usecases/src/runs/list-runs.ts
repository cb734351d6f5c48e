import { ok, type Result } from '@atelier/kernel'
import type { Run } from '@atelier/runs'
import { z } from 'zod'
import { defineUseCase, type Actor } from '../actor.ts'
import type { WebContext } from '../context.ts'
import type { Page } from '../ports/store.ts'
import { runView, type RunView } from './run-view.ts'

type Needs = Pick<WebContext, 'store' | 'objects'>

/** The runs that are under way, oldest first: what the queue shows. */
export const listActiveRuns = defineUseCase({
  name: 'runs.active',
  permission: 'runs:read',
  input: z.strictObject({}),
  async execute(context: Needs, actor): Promise<Result<readonly RunView[], never>> {
    return ok(await viewsOf(context, actor, await context.store.activeRuns(actor.workspaceId)))
  },
})

/** A page of all runs, newest first, with what each made. */
export const listRuns = defineUseCase({
  name: 'runs.list',
  permission: 'runs:read',
  input: z.strictObject({
    cursor: z.string().max(200).optional(),
    limit: z.int().min(1).max(50).default(20),
  }),
  async execute(context: Needs, actor, request): Promise<Result<Page<RunView>, never>> {
    const page = await context.store.runs(actor.workspaceId, request)
    return ok({ items: await viewsOf(context, actor, page.items), next: page.next })
  },
})

async function viewsOf(context: Needs, actor: Actor, runs: readonly Run[]): Promise<readonly RunView[]> {
  const ids = runs.map((run) => run.id)
  const assets = await context.store.assetsOfRuns(actor.workspaceId, ids)
  return runs.map((run) =>
    runView(
      run,
      assets.filter((asset) => asset.origin.runId === run.id),
      context.objects,
    ),
  )
}
