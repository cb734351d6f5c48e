import type { Task } from '@atelier/catalog'
import { RunId } from '@atelier/kernel'
import { cancelRun, findRun, listActiveRuns, listRuns, startGeneration } from '@atelier/usecases'
import type { z } from 'zod'
import { forMembers } from './base.ts'
import { refusal, unwrap } from './refuse.ts'
import type { RequestContext, SignedIn } from './request-context.ts'

export const generate = {
  textToImage: forMembers.generate.textToImage.handler(({ input, context }) =>
    start(context, 'text-to-image', input),
  ),
  imageToVideo: forMembers.generate.imageToVideo.handler(({ input, context }) =>
    start(context, 'image-to-video', input),
  ),
  queue: forMembers.generate.queue.handler(async ({ context }) => ({
    items: unwrap(await listActiveRuns(context.studio.context, context.actor, {})),
  })),
  status: forMembers.generate.status.handler(async ({ input, context }) =>
    unwrap(await findRun(context.studio.context, context.actor, { id: runId(input.id) })),
  ),
  cancel: forMembers.generate.cancel.handler(async ({ input, context }) =>
    unwrap(await cancelRun(context.studio.context, context.actor, { id: runId(input.id) })),
  ),
  history: forMembers.generate.history.handler(async ({ input, context }) =>
    unwrap(await listRuns(context.studio.context, context.actor, input)),
  ),
}

interface Order {
  readonly headers: { readonly 'idempotency-key': string }
  readonly body: { readonly modelId: string; readonly [name: string]: z.core.util.JSONType }
}

async function start(context: RequestContext & SignedIn, task: Task, { headers, body }: Order) {
  const { modelId, ...values } = body
  const order = { task, modelId, values, key: headers['idempotency-key'] }
  return unwrap(await startGeneration(context.studio.context, context.actor, order))
}

// What is no id of ours cannot be anybody's run.
function runId(id: string): string {
  if (!RunId.safeParse(id).success) throw refusal('runs/not-found')
  return id
}
