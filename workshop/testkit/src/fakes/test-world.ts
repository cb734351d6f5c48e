import type { InputValues } from '@atelier/catalog'
import { oneNodeDocument } from '@atelier/graph'
import { RequestKey, UserId, type StepId } from '@atelier/kernel'
import type { Delivery, Run, Step, StepState } from '@atelier/runs'
import {
  actorOf,
  openRun,
  recordEvent,
  submitStep,
  type Actor,
  type Failpoint,
  type OrphanSpend,
  type Store,
  type WebContext,
  type WorkerContext,
} from '@atelier/usecases'
import { MemoryStore } from '../store/memory-store.ts'
import { countedIds } from './counted-ids.ts'
import { fakeDownloads, type FakeDownloads } from './fake-downloads.ts'
import { fakeMedia, fakePicture } from './fake-media.ts'
import { fakeProvider, type FakeProvider } from './fake-provider.ts'
import { fakeWebhooks, type FakeWebhooks } from './fake-webhooks.ts'
import { memoryObjects, type MemoryObjects } from './memory-objects.ts'
import { recordingStore, type Written } from './recording-store.ts'

/** A time that stands still until a test moves it. */
export interface MovingClock {
  now(): Date
  advance(seconds: number): void
}

/** All of Atelier in one process, with everything outside of it played by fakes. */
export interface TestWorld {
  /** What acts need; a web process and a worker in one. */
  readonly context: WebContext & WorkerContext
  readonly clock: MovingClock
  readonly provider: FakeProvider
  readonly downloads: FakeDownloads
  readonly webhooks: FakeWebhooks
  readonly objects: MemoryObjects
  readonly written: Written
  /** What a person has to look at: money that a provider took for nobody. */
  orphans(): readonly OrphanSpend[]
  /** Two people who have nothing to do with each other, each with 100 credits once they do something. */
  readonly ada: Actor
  readonly bob: Actor
  failAt(failpoint: Failpoint): void
}

export async function testWorld(now = new Date('2026-03-01T12:00:00.000Z')): Promise<TestWorld> {
  const clock = movingClock(now)
  const objects = memoryObjects()
  const provider = fakeProvider()
  const downloads = fakeDownloads()
  const webhooks = fakeWebhooks()
  const memory = new MemoryStore(clock)
  const { store, written } = recordingStore(memory)
  let failpoint: Failpoint = async () => undefined
  const media = fakeMedia(objects)
  const outside = { clock, store, objects, provider, downloads, webhooks, media }
  return {
    ...outside,
    context: { ...outside, ids: countedIds(), simulated: true, failpoint: (name) => failpoint(name) },
    written,
    orphans: () => memory.orphans,
    ada: await personNamed(store, 'ada'),
    bob: await personNamed(store, 'bob'),
    failAt(crash) {
      failpoint = crash
    },
  }
}

/** What a test says of the run that it wants; the rest is a prompt for one image of the first model. */
export interface WantedRun {
  readonly model?: string
  readonly values?: InputValues
  readonly key?: string
  readonly actor?: Actor
}

let keys = 0

/** Opens a run and answers it with the only step it has. */
export async function startRun(world: TestWorld, wanted: WantedRun = {}): Promise<{ run: Run; step: Step }> {
  const document = oneNodeDocument(wanted.model ?? 'fal-ai/flux/dev', { prompt: 'a fox', ...wanted.values })
  const key = RequestKey.parse(wanted.key ?? `test-key-${(keys += 1)}`)
  const opened = await openRun(world.context, wanted.actor ?? world.ada, { document, key })
  if (!opened.ok) throw new Error(`the run was not opened: ${opened.failure.code}`)
  const [step] = opened.value.steps
  if (!step) throw new Error('the run has no step')
  return { run: opened.value, step }
}

/** A delivery of `count` files, each with a picture behind its address. */
export function serveDelivery(world: TestWorld, count = 1): Delivery {
  const urls = Array.from({ length: count }, (_, index) => `https://files.provider.test/${index}.png`)
  for (const url of urls) world.downloads.serve(url, fakePicture(url))
  return { files: urls.map((url) => ({ url, contentType: 'image/png' })), seed: 42 }
}

/** The step as it is kept now. */
export async function presentStep(world: TestWorld, stepId: StepId): Promise<Step> {
  return (await presentRun(world, stepId)).step
}

/** The run of a step as it is kept now, with the step. */
export async function presentRun(world: TestWorld, stepId: StepId): Promise<{ run: Run; step: Step }> {
  const owner = await world.context.store.ownerOfStep(stepId)
  const run = owner && (await world.context.store.run(owner.workspaceId, owner.runId))
  const step = run?.steps.find((each) => each.id === stepId)
  if (!run || !step) throw new Error(`there is no step ${stepId}`)
  return { run, step }
}

/** The state of a step that must be at one of `places`, typed as such. */
export async function stateAt<At extends StepState['at']>(
  world: TestWorld,
  stepId: StepId,
  at: At,
): Promise<Extract<StepState, { at: At }>> {
  const { state } = await presentStep(world, stepId)
  if (!isAt(state, at)) throw new Error(`the step is ${state.at}, not ${at}`)
  return state
}

/** Starts a run and has the provider accept it. */
export async function submitRun(world: TestWorld, wanted: WantedRun = {}) {
  const { run, step } = await startRun(world, wanted)
  await submitStep(world.context, step.id)
  const { attempt, requestId } = await stateAt(world, step.id, 'submitted')
  return { run, stepId: step.id, attempt, requestId }
}

/** Starts a run and has the provider deliver `count` files, as many as were asked for unless `wanted` says otherwise. */
export async function deliverRun(world: TestWorld, count = 1, wanted: WantedRun = {}) {
  const submitted = await submitRun(world, { values: { count }, ...wanted })
  const delivery = serveDelivery(world, count)
  const { stepId, attempt, requestId } = submitted
  await recordEvent(world.context, stepId, { type: 'delivered', attempt, requestId, delivery })
  return { ...submitted, delivery }
}

function isAt<At extends StepState['at']>(state: StepState, at: At): state is Extract<StepState, { at: At }> {
  return state.at === at
}

function movingClock(start: Date): MovingClock {
  let now = start.getTime()
  return {
    now: () => new Date(now),
    advance(seconds) {
      now += seconds * 1000
    },
  }
}

async function personNamed(store: Store, name: string): Promise<Actor> {
  const id = UserId.parse(name)
  return actorOf({ store }, { id, name, email: `${name}@example.test`, emailVerified: true })
}
