import { type Asset, type Origin, type Preview } from '@atelier/assets'
import { fail, ok, type Result } from '@atelier/kernel'
import type { DeliveredFile, Run, Step, StepFailure } from '@atelier/runs'
import type { WorkerContext } from '../context.ts'
import { DownloadBroken } from '../ports/downloads.ts'
import type { MediaFacts } from '../ports/media.ts'
import type { StagedFile, TooLarge } from '../ports/objects.ts'
import { inputAssets } from './input-assets.ts'

/** A result that could not be kept; `again` when a later try may succeed. */
export interface FileNotKept {
  readonly code: 'runs/file-not-kept'
  readonly again: boolean
  readonly failure: StepFailure
}

/** One file of a delivery, with the run that it belongs to and its place among the results. */
export interface FileToKeep {
  readonly run: Run
  readonly step: Step
  readonly file: DeliveredFile
  readonly index: number
}

const largestResult = 512 * 1024 * 1024

/** Streams one result into our storage, looks at what it really is, and describes it as an asset. */
export async function keepFile(
  context: WorkerContext,
  wanted: FileToKeep,
): Promise<Result<Asset, FileNotKept>> {
  const source = await context.downloads.open(wanted.file.url)
  if (!source.ok) return notKept(source.failure.failure)
  const staged = await stage(context, source.value)
  if (staged === null) return notKept(broken)
  if (!staged.ok) return notKept(unusable(`The result is larger than ${largestResult} bytes.`))
  try {
    const facts = await context.media.inspect(staged.value.path)
    if (!facts.ok)
      return notKept(unusable('The provider sent something that is neither a picture nor a video.'))
    return ok(await keep(context, wanted, { staged: staged.value, facts: facts.value }))
  } finally {
    // What was kept has moved away; what was not must not fill the disk, try by try.
    await context.objects.discard(staged.value)
  }
}

// Null when the download broke off on the way: the bytes are still at the provider.
async function stage(
  context: WorkerContext,
  source: AsyncIterable<Uint8Array>,
): Promise<Result<StagedFile, TooLarge> | null> {
  try {
    return await context.objects.stage(withFailpoint(context, source), { bytes: largestResult })
  } catch (error) {
    if (error instanceof DownloadBroken) return null
    throw error
  }
}

async function keep(
  context: WorkerContext,
  wanted: FileToKeep,
  { staged, facts }: { staged: StagedFile; facts: MediaFacts },
): Promise<Asset> {
  const object = await context.objects.keep(staged, facts.contentType)
  const previews: Preview[] = []
  for (const { path, width, height } of facts.previews) {
    previews.push({ object: await context.objects.keepFile(path, 'image/webp'), width, height })
  }
  const { kind, width, height, duration, thumbhash } = facts
  return {
    id: context.ids.asset(),
    workspaceId: wanted.run.workspaceId,
    kind,
    object,
    width,
    height,
    duration,
    thumbhash,
    previews,
    origin: originOf(context, wanted),
    createdAt: context.clock.now().toISOString(),
    trashedAt: null,
  }
}

function originOf(context: WorkerContext, { run, step, index }: FileToKeep): Origin {
  if (step.state.at !== 'delivered') throw new Error(`step ${step.id} has nothing to keep`)
  const prompt = step.values['prompt']
  return {
    runId: run.id,
    stepId: step.id,
    index,
    model: step.model,
    prompt: typeof prompt === 'string' ? prompt : '',
    values: step.values,
    seed: step.state.delivery.seed ?? null,
    requestId: step.state.requestId,
    parents: inputAssets(step),
    simulated: context.simulated,
  }
}

async function* withFailpoint(
  context: WorkerContext,
  source: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  let first = true
  for await (const chunk of source) {
    yield chunk
    if (first) await context.failpoint('mid-download')
    first = false
  }
}

function notKept(failure: StepFailure): Result<never, FileNotKept> {
  const again = failure.kind === 'unavailable' || failure.kind === 'throttled'
  return fail({ code: 'runs/file-not-kept', again, failure })
}

const broken: StepFailure = {
  kind: 'unavailable',
  type: 'download_broken',
  message: 'The result could not be fetched in one piece. It will be fetched again.',
}

function unusable(message: string): StepFailure {
  return { kind: 'unknown', type: 'unusable_result', message: `${message} Nothing was charged.` }
}
