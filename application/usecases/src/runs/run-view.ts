import type { Asset, MediaKind } from '@atelier/assets'
import { findModel, pixelsOf, promisedResults, type InputValues, type ModelCard } from '@atelier/catalog'
import {
  delayOf,
  failureOf,
  progressOf,
  statusOf,
  type Run,
  type RunStatus,
  type Step,
  type StepFailure,
} from '@atelier/runs'
import { assetView, type AssetView } from '../assets/asset-view.ts'
import type { ObjectStore } from '../ports/objects.ts'

/**
 * One result of a run. `expected` is a promise with the shape it will have; `arriving` is at the provider
 * and can be looked at there; `kept` is ours.
 */
export interface ResultView {
  readonly state: 'expected' | 'arriving' | 'kept'
  readonly kind: MediaKind
  /** Pixels; null when only the provider will know (a video with the shape of its input). */
  readonly width: number | null
  readonly height: number | null
  /** Where to look at it; null while it is expected. */
  readonly url: string | null
  readonly asset: AssetView | null
}

/** A run as a person's pages and programs see it. */
export interface RunView {
  readonly id: string
  readonly status: RunStatus
  /** 0 to 1. */
  readonly progress: number
  /** How many requests are ahead of it at the provider; null when it is not in a queue. */
  readonly queuePosition: number | null
  readonly images: readonly ResultView[]
  readonly error: RunProblem | null
  /** Why it does not start yet, when the provider could not take it. */
  readonly waiting: RunProblem | null
  readonly cancelRequested: boolean
  readonly model: { readonly id: string; readonly name: string }
  readonly prompt: string
  readonly inputs: InputValues
  /** Millicredits: what was promised at most, and what it came to in the end. */
  readonly price: { readonly quoted: number; readonly charged: number | null }
  readonly createdAt: string
  readonly finishedAt: string | null
}

export interface RunProblem {
  readonly type: string
  readonly message: string
  readonly fields: readonly { readonly path: string; readonly message: string }[]
}

/** The view of a run with the assets that it made. */
export function runView(run: Run, assets: readonly Asset[], objects: Pick<ObjectStore, 'link'>): RunView {
  const [step] = run.steps
  const model = step?.model ?? ''
  const prompt = step?.values['prompt']
  const delay = delayOf(run)
  const failure = failureOf(run)
  return {
    id: run.id,
    status: statusOf(run),
    progress: progressOf(run),
    queuePosition: step?.state.at === 'submitted' ? (step.state.queuePosition ?? null) : null,
    images: run.steps.flatMap((each) => resultsOf(each, { assets, objects })),
    error: failure && problemOf(failure),
    waiting: delay && problemOf(delay),
    cancelRequested: run.steps.some((each) => each.cancelRequested),
    model: { id: model, name: findModel(model)?.name ?? model },
    prompt: typeof prompt === 'string' ? prompt : '',
    inputs: step?.values ?? {},
    price: { quoted: run.quote.price, charged: run.charged },
    createdAt: run.startedAt,
    finishedAt: run.finishedAt,
  }
}

function resultsOf(
  step: Step,
  { assets, objects }: { assets: readonly Asset[]; objects: Pick<ObjectStore, 'link'> },
): readonly ResultView[] {
  const card = findModel(step.model)
  const kind = card?.output ?? 'image'
  switch (step.state.at) {
    case 'failed':
    case 'cancelled':
      return []
    case 'succeeded':
      return assets
        .filter((asset) => asset.origin.stepId === step.id && asset.trashedAt === null)
        .map((asset) => keptResult(asset, objects))
    case 'delivered': {
      const shape = card ? shapeOf(card, step.values) : unknownShape
      return step.state.delivery.files.map((file) => ({
        state: 'arriving',
        kind,
        width: file.width ?? shape.width,
        height: file.height ?? shape.height,
        url: file.url,
        asset: null,
      }))
    }
    default:
      return card
        ? Array.from({ length: promisedResults(card.price, step.values) }, () =>
            expectedResult(card, step.values),
          )
        : []
  }
}

function keptResult(asset: Asset, objects: Pick<ObjectStore, 'link'>): ResultView {
  const view = assetView(asset, objects)
  return {
    state: 'kept',
    kind: asset.kind,
    width: asset.width,
    height: asset.height,
    url: view.url,
    asset: view,
  }
}

function expectedResult(card: ModelCard, values: InputValues): ResultView {
  return { state: 'expected', kind: card.output, ...shapeOf(card, values), url: null, asset: null }
}

const unknownShape = { width: null, height: null }

function shapeOf(
  card: ModelCard,
  values: InputValues,
): { readonly width: number | null; readonly height: number | null } {
  for (const [name, field] of Object.entries(card.fields)) {
    if (field.kind === 'size') return pixelsOf(field, values[name])
  }
  return unknownShape
}

function problemOf(failure: StepFailure): RunProblem {
  return { type: failure.type, message: failure.message, fields: failure.fields ?? [] }
}
