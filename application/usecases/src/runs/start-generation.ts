import { findModel, parseInputs, type Task } from '@atelier/catalog'
import { oneNodeDocument } from '@atelier/graph'
import { fail, ok, RequestKey, type Result, type WorkspaceId } from '@atelier/kernel'
import { z } from 'zod'
import { defineUseCase } from '../actor.ts'
import type { WebContext } from '../context.ts'
import { inputAssets } from './input-assets.ts'
import { openRun, type OpenRunError } from './open-run.ts'
import type { RunView } from './run-view.ts'
import { viewRun } from './view-run.ts'

/** Starts a document of one node: a generation from the form or the API. */
export const startGeneration = defineUseCase({
  name: 'runs.generate',
  permission: 'runs:start',
  input: z.strictObject({
    task: z.enum(['text-to-image', 'image-to-video'] satisfies Task[]),
    modelId: z.string().max(200),
    values: z.record(z.string(), z.json()),
    key: RequestKey,
  }),
  async execute(
    context: WebContext,
    actor,
    { task, modelId, values, key },
  ): Promise<Result<RunView, OpenRunError>> {
    const card = findModel(modelId)
    if (!card) return fail({ code: 'models/unknown', model: modelId })
    if (card.task !== task) return fail(wrongTask(card.name, task))
    const parsed = parseInputs(card, values)
    if (!parsed.ok) return parsed
    const missing = await missingAsset(context, actor.workspaceId, { model: modelId, values: parsed.value })
    if (missing) return fail(missing)
    const opened = await openRun(context, actor, {
      document: oneNodeDocument(modelId, { ...parsed.value }),
      key,
    })
    if (!opened.ok) return opened
    return ok(await viewRun(context, opened.value))
  },
})

function wrongTask(name: string, task: Task) {
  return {
    code: 'inputs/invalid',
    issues: [{ path: 'modelId', message: `${name} is not a model for ${task}` }],
  } as const
}

// [RUN2] Another workspace's image is answered like one that does not exist, before anything is held.
async function missingAsset(
  context: WebContext,
  workspace: WorkspaceId,
  step: Parameters<typeof inputAssets>[0],
) {
  for (const id of inputAssets(step)) {
    const asset = await context.store.asset(workspace, id)
    if (asset?.kind === 'image') continue
    const path = Object.keys(step.values).find((name) => step.values[name] === id) ?? 'image'
    return {
      code: 'inputs/invalid',
      issues: [{ path, message: 'There is no such image in your gallery' }],
    } as const
  }
  return null
}
