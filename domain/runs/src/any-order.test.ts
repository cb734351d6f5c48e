import { NodeId } from '@atelier/graph'
import { AssetId, AttemptId, StepId } from '@atelier/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { advanceStep, isOver } from './advance-step.ts'
import type { StepEffect, StepEvent } from './events.ts'
import type { Step, StepFailure, StepState } from './run.ts'

const attemptAt = (number: number) => AttemptId.parse(`try_${String(number).padStart(32, '0')}`)
const [current, stranger] = [attemptAt(0), attemptAt(999)]
const asset = AssetId.parse(`asset_${'0'.repeat(32)}`)
// Late enough for a deadline that passes to have passed.
const now = new Date('2026-03-01T12:10:00.000Z')
const start: Step = {
  id: StepId.parse(`step_${'0'.repeat(32)}`),
  node: NodeId.parse('only'),
  model: 'fal-ai/flux/dev',
  values: {},
  state: { at: 'waiting' },
  cancelRequested: false,
  refusals: 0,
  deadline: '2026-03-01T12:10:00.000Z',
}

// Mostly the current attempt and its first request, so that many stories come to an end.
const attemptId = fc.nat(9).map((chance) => (chance < 8 ? current : stranger))
const requestId = fc.nat(9).map((chance) => (chance < 8 ? 'request-1' : 'request-2'))
const failure: fc.Arbitrary<StepFailure> = fc.record({
  kind: fc.constantFrom('rejected', 'throttled', 'unavailable', 'unknown'),
  type: fc.constant('any'),
  message: fc.constant('Any'),
})
const one = <Type extends StepEvent['type']>(type: Type) => fc.constant(type)
const reported = { attempt: attemptId, requestId }

const report: fc.Arbitrary<StepEvent> = fc.oneof(
  fc.record({ type: one('submission-accepted'), ...reported }),
  fc.record({ type: one('queued'), ...reported, position: fc.nat(5) }),
  fc.record({ type: one('progressed'), ...reported, progress: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({
    type: one('delivered'),
    ...reported,
    delivery: fc.constant({ files: [{ url: 'https://example.com/1.png' }] }),
  }),
  fc.record({ type: one('refused-by-model'), ...reported, failure }),
  fc.record({ type: one('cancelled-by-provider'), attempt: attemptId }),
)
const ours: fc.Arbitrary<StepEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<StepEvent>({ type: 'submission-began', attempt: current }) },
  { weight: 2, arbitrary: fc.record({ type: one('submission-refused'), attempt: attemptId, failure }) },
  { weight: 2, arbitrary: fc.record({ type: one('submission-lost'), attempt: attemptId }) },
  { weight: 3, arbitrary: fc.constant<StepEvent>({ type: 'kept', outputs: [asset] }) },
  { weight: 1, arbitrary: fc.record({ type: one('not-kept'), failure }) },
  { weight: 1, arbitrary: fc.constant<StepEvent>({ type: 'cancel-requested' }) },
  { weight: 1, arbitrary: fc.constant<StepEvent>({ type: 'deadline-passed' }) },
)
const story = fc.array(fc.oneof(report, ours), { minLength: 1, maxLength: 30 }).map(withItsOwnAttempts)

interface Told {
  readonly event: StepEvent
  readonly before: Step
  readonly after: Step
  readonly moved: boolean
  readonly effects: readonly StepEffect[]
}

function tell(events: readonly StepEvent[], from: Step = start): readonly Told[] {
  let step = from
  return events.map((event) => {
    const before = step
    const advanced = advanceStep(before, event, now)
    step = advanced.ok ? advanced.value.step : before
    return {
      event,
      before,
      after: step,
      moved: advanced.ok,
      effects: advanced.ok ? advanced.value.effects : [],
    }
  })
}

/** An attempt has an id that is new each time; most of what is said later is said of the one that is under way. */
function withItsOwnAttempts(events: readonly StepEvent[]): readonly StepEvent[] {
  let step = start
  return events.map((event, index) => {
    const underWay = 'attempt' in step.state ? step.state.attempt : stranger
    const attempt = event.type === 'submission-began' ? attemptAt(index + 1) : underWay
    const own = 'attempt' in event && event.attempt === current ? { ...event, attempt } : event
    step = endOf(tell([own], step))
    return own
  })
}

function endOf(told: readonly Told[]): Step {
  return told.at(-1)?.after ?? start
}

it('[RUN1] no story leaves a state in which the step is over, and stories reach every state', () => {
  const reached = new Set<StepState['at']>()
  fc.assert(
    fc.property(story, (events) => {
      for (const { before, after, effects } of tell(events)) {
        reached.add(after.state.at)
        if (!isOver(before.state)) continue
        expect(after).toBe(before)
        expect(effects).toEqual([])
      }
    }),
    { numRuns: 2000 },
  )
  expect([...reached].toSorted()).toEqual([
    'cancelled',
    'delivered',
    'failed',
    'running',
    'submitted',
    'submitting',
    'succeeded',
    'unanswered',
    'waiting',
  ])
})

it('[RUN1] every story moves as a plain model of it does', () => {
  fc.assert(
    fc.property(story, (events) => {
      let model: Model = { phase: 'idle', cancel: false }
      for (const { event, after } of tell(events)) {
        model = follow(model, event)
        expect(phaseOf(after.state)).toBe(model.phase)
      }
    }),
    { numRuns: 2000 },
  )
})

it('[RUN1] a result is brought home at most once', () => {
  fc.assert(
    fc.property(story, (events) => {
      const kept = tell(events).flatMap(({ effects }) => effects.filter((effect) => effect.do === 'keep'))
      expect(kept.length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 1000 },
  )
})

it('[RUN4] the request never changes within an attempt, and the attempt only by beginning anew', () => {
  fc.assert(
    fc.property(story, (events) => {
      for (const { event, before, after } of tell(events)) {
        const [then, next] = [before.state, after.state]
        const isOther = 'requestId' in then && 'requestId' in next && next.requestId !== then.requestId
        const isNew = 'attempt' in next && (!('attempt' in then) || then.attempt !== next.attempt)
        expect({ event, isOther, began: isNew }).toEqual({
          event,
          isOther: false,
          began: isNew && event.type === 'submission-began',
        })
      }
    }),
    { numRuns: 1000 },
  )
})

it('[RUN1] progress never falls while a step runs', () => {
  fc.assert(
    fc.property(story, (events) => {
      for (const { before, after } of tell(events)) {
        if (before.state.at !== 'running' || after.state.at !== 'running') continue
        expect(after.state.progress ?? 0).toBeGreaterThanOrEqual(before.state.progress ?? 0)
      }
    }),
    { numRuns: 1000 },
  )
})

it('[RUN1] hearing the same thing twice at once changes nothing the second time', () => {
  fc.assert(
    fc.property(story, (events) => {
      const twice = events.flatMap((event) => [event, event])
      expect(endOf(tell(twice))).toEqual(endOf(tell(events)))
    }),
    { numRuns: 1000 },
  )
})

it('[RUN1] hearing any beginning of the story again changes nothing', () => {
  fc.assert(
    fc.property(story, fc.nat(30), (events, length) => {
      const told = tell(events)
      // An attempt is begun by us, under an id that is new each time: it is no message that could come again.
      const again = told
        .slice(0, length)
        .filter(({ moved, event }) => moved && event.type !== 'submission-began')
      const end = endOf(told)
      const heardAgain = tell(
        again.map(({ event }) => event),
        end,
      )
      expect(withoutPlace(heardAgain.at(-1)?.after ?? end)).toEqual(withoutPlace(end))
    }),
    { numRuns: 2000 },
  )
})

it('[RUN4] a step that is at the provider is watched, and one that was refused for now is sent again', () => {
  fc.assert(
    fc.property(story, (events) => {
      for (const { before, after, effects } of tell(events)) {
        const learned =
          !('requestId' in before.state) && (after.state.at === 'submitted' || after.state.at === 'running')
        expect(effects.some((effect) => effect.do === 'watch')).toBe(
          learned || (before.state.at === 'submitting' && after.state.at === 'unanswered'),
        )
        expect(effects.some((effect) => effect.do === 'submit')).toBe(
          before.state.at !== 'waiting' && after.state.at === 'waiting',
        )
        expect(effects.every((effect) => effect.stepId === start.id)).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

type Phase = 'idle' | 'asked' | 'working' | 'home' | 'over'
interface Model {
  readonly phase: Phase
  readonly attempt?: string
  readonly request?: string
  readonly cancel: boolean
}

/** What should become of a step, told as simply as it can be. */
function follow(model: Model, event: StepEvent): Model {
  const mine = 'attempt' in event && event.attempt === model.attempt
  const about = mine && 'requestId' in event && (model.request ?? event.requestId) === event.requestId
  const open = model.phase === 'asked' || model.phase === 'working'
  switch (event.type) {
    case 'submission-began':
      return model.phase === 'idle' ? { phase: 'asked', attempt: event.attempt, cancel: model.cancel } : model
    case 'submission-refused': {
      if (!mine || model.phase !== 'asked') return model
      const busy = event.failure.kind === 'throttled' || event.failure.kind === 'unavailable'
      return { phase: busy && !model.cancel ? 'idle' : 'over', cancel: model.cancel }
    }
    case 'submission-accepted':
    case 'queued':
    case 'progressed':
      return about && open ? { ...model, phase: 'working', request: event.requestId } : model
    case 'delivered':
      return about && open ? { ...model, phase: 'home', request: event.requestId } : model
    case 'refused-by-model':
      return about && open ? { ...model, phase: 'over' } : model
    case 'cancelled-by-provider':
      return mine && open ? { ...model, phase: 'over' } : model
    case 'kept':
    case 'not-kept':
      return model.phase === 'home' ? { ...model, phase: 'over' } : model
    case 'cancel-requested':
      return model.phase === 'idle' ? { ...model, phase: 'over' } : { ...model, cancel: true }
    case 'deadline-passed':
      return model.phase === 'home' ? model : { ...model, phase: 'over' }
    case 'submission-lost':
      return model
  }
}

function phaseOf(state: StepState): Phase {
  if (isOver(state)) return 'over'
  if (state.at === 'waiting') return 'idle'
  if (state.at === 'submitting' || state.at === 'unanswered') return 'asked'
  return state.at === 'delivered' ? 'home' : 'working'
}

// The place in a queue is news, not history: it may be told again as it was.
function withoutPlace(step: Step): Step {
  if (step.state.at !== 'submitted') return step
  const { queuePosition: _place, ...state } = step.state
  return { ...step, state }
}
