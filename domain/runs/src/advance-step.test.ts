import { NodeId } from '@atelier/graph'
import { AssetId, AttemptId, StepId } from '@atelier/kernel'
import { describe, expect, it } from 'vitest'
import { advanceStep, isOver } from './advance-step.ts'
import type { StepEvent } from './events.ts'
import type { Step, StepFailure, StepState } from './run.ts'

const attempt = AttemptId.parse(`try_${'a'.repeat(32)}`)
const other = AttemptId.parse(`try_${'b'.repeat(32)}`)
const stepId = StepId.parse(`step_${'0'.repeat(32)}`)
const outputs = [AssetId.parse(`asset_${'0'.repeat(32)}`)]
const now = new Date('2026-03-01T12:00:00.000Z')
const pastDeadline = new Date('2026-03-01T12:10:00.000Z')
const timeOf = (event: StepEvent) => (event.type === 'deadline-passed' ? pastDeadline : now)
const requestId = 'request-1'
const delivery = { files: [{ url: 'https://example.com/1.png' }], seed: 7 }
const busy: StepFailure = { kind: 'throttled', type: 'too_many_requests', message: 'Busy' }
const wrong: StepFailure = { kind: 'rejected', type: 'content_policy_violation', message: 'No' }

const states = {
  waiting: { at: 'waiting' },
  submitting: { at: 'submitting', attempt },
  unanswered: { at: 'unanswered', attempt },
  submitted: { at: 'submitted', attempt, requestId },
  running: { at: 'running', attempt, requestId, progress: 0.5 },
  delivered: { at: 'delivered', attempt, requestId, delivery },
  succeeded: { at: 'succeeded', outputs },
  failed: { at: 'failed', failure: wrong },
  cancelled: { at: 'cancelled' },
} as const satisfies Record<StepState['at'], StepState>

const accepted: StepEvent = { type: 'submission-accepted', attempt, requestId }
const queued: StepEvent = { type: 'queued', attempt, requestId, position: 2 }
const progressed: StepEvent = { type: 'progressed', attempt, requestId, progress: 0.3 }
const delivered: StepEvent = { type: 'delivered', attempt, requestId, delivery }
const refusedByModel: StepEvent = { type: 'refused-by-model', attempt, requestId, failure: wrong }
const cancelledByProvider: StepEvent = { type: 'cancelled-by-provider', attempt }
const cancel: StepEvent = { type: 'cancel-requested' }
const deadline: StepEvent = { type: 'deadline-passed' }
const began: StepEvent = { type: 'submission-began', attempt }
const refused = (failure: StepFailure): StepEvent => ({ type: 'submission-refused', attempt, failure })
const lost: StepEvent = { type: 'submission-lost', attempt }
const kept: StepEvent = { type: 'kept', outputs }
const notKept: StepEvent = { type: 'not-kept', failure: wrong }
const everyEvent = [
  began,
  accepted,
  refused(busy),
  refused(wrong),
  lost,
  queued,
  progressed,
  delivered,
  refusedByModel,
  cancelledByProvider,
  kept,
  notKept,
  cancel,
  deadline,
]

const everyOrder = orders([accepted, queued, progressed, delivered]).map(
  (events) => [events.map(({ type }) => type).join(', '), events] as const,
)

const toCancel = { do: 'cancel-at-provider', stepId, requestId }
const toWatch = { do: 'watch', stepId }

it.each(['succeeded', 'failed', 'cancelled'] as const)(
  '[RUN1] nothing happens to a step any more that has %s',
  (at) => {
    expect(isOver(states[at])).toBe(true)
    for (const event of everyEvent)
      expect(advanceStep(stepAt(at), event, now)).toEqual({ ok: false, failure: { code: 'runs/stale' } })
  },
)

describe('[RUN1] a result arrives', () => {
  it.each(everyOrder)('whatever the order: %s', (_order, events) => {
    const { step, effects } = play(stepAt('submitting'), events)
    expect(step.state).toEqual(states.delivered)
    expect(effects.filter((effect) => effect.do === 'keep')).toEqual([{ do: 'keep', stepId }])
  })

  it('is kept, and the step has succeeded with what was made of it', () => {
    expect(play(stepAt('delivered'), [kept]).step.state).toEqual(states.succeeded)
  })

  it('and cannot be kept: the step has failed for that reason', () => {
    expect(play(stepAt('delivered'), [notKept]).step.state).toEqual({ at: 'failed', failure: wrong })
  })

  it('and is kept only once it was delivered', () => {
    for (const at of ['waiting', 'submitting', 'unanswered', 'submitted', 'running'] as const) {
      expect(codeOf(stepAt(at), kept)).toBe('runs/stale')
      expect(codeOf(stepAt(at), notKept)).toBe('runs/stale')
    }
  })

  it('after which no report of the same request undoes it', () => {
    for (const event of [accepted, queued, progressed, delivered, refusedByModel, cancelledByProvider]) {
      expect(codeOf(stepAt('delivered'), event)).toBe('runs/stale')
    }
  })
})

describe('[RUN4] a submit', () => {
  it('begins once, and only from waiting', () => {
    expect(play(stepAt('waiting'), [began]).step.state).toEqual(states.submitting)
    for (const at of ['submitting', 'unanswered', 'submitted', 'running', 'delivered'] as const)
      expect(codeOf(stepAt(at), began)).toBe('runs/stale')
  })

  it('whose answer was lost is watched and not sent again', () => {
    const { step, effects } = play(stepAt('submitting'), [lost])
    expect(step.state).toEqual(states.unanswered)
    expect(effects).toEqual([toWatch])
    expect(play(step, [lost]).effects).toEqual([])
  })

  it.each([accepted, queued, progressed])(
    'is watched from the first report that names its request: $type',
    (report) => {
      expect(play(stepAt('submitting'), [report]).effects).toEqual([toWatch])
      expect(play(stepAt('unanswered'), [report]).effects).toEqual([toWatch])
      expect(play(stepAt('submitted'), [report]).effects).toEqual([])
    },
  )

  it.each([accepted, queued, progressed, delivered, refusedByModel])(
    'counts for one request only: $type',
    (report) => {
      for (const at of ['submitted', 'running', 'delivered'] as const)
        expect(codeOf(stepAt(at), { ...report, requestId: 'request-2' })).toBe('runs/conflict')
    },
  )

  it.each([accepted, queued, progressed, delivered, refusedByModel, cancelledByProvider])(
    'of another attempt is not believed: $type',
    (report) => {
      for (const at of [
        'waiting',
        'submitting',
        'unanswered',
        'submitted',
        'running',
        'delivered',
      ] as const) {
        expect(codeOf(stepAt(at), { ...report, attempt: other })).toBe('runs/conflict')
      }
    },
  )
})

describe('[RUN5] a refused submit', () => {
  it('is sent again, later each time', () => {
    let step = stepAt('submitting')
    const waits = [1, 2, 4, 8, 16, 30, 30].map((seconds) => {
      const notBefore = new Date(now.getTime() + seconds * 1000).toISOString()
      const { step: after, effects } = play(step, [refused(busy)])
      expect(after.state).toEqual({ at: 'waiting', notBefore, because: busy })
      expect(effects).toEqual([{ do: 'submit', stepId, notBefore }])
      step = play(after, [began]).step
      return after.refusals
    })
    expect(waits).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('is sent again, too, when its answer was given up as lost before it came', () => {
    expect(play(stepAt('unanswered'), [refused(busy)]).step.state.at).toBe('waiting')
  })

  it.each(['rejected', 'timeout', 'lost', 'unknown'] as const)('that was %s is not sent again', (kind) => {
    const { step, effects } = play(stepAt('submitting'), [refused({ ...wrong, kind })])
    expect(step.state).toEqual({ at: 'failed', failure: { ...wrong, kind } })
    expect(effects).toEqual([])
  })

  it('is an old story once the request is known, and none of another attempt', () => {
    for (const at of ['waiting', 'submitted', 'running', 'delivered'] as const)
      expect(codeOf(stepAt(at), refused(busy))).toBe('runs/stale')
    expect(codeOf(stepAt('submitting'), { type: 'submission-refused', attempt: other, failure: busy })).toBe(
      'runs/stale',
    )
  })
})

describe('[RUN6] a cancellation', () => {
  it('of what was never sent is there at once', () => {
    expect(play(stepAt('waiting'), [cancel])).toEqual({
      step: stepAt('waiting', { state: states.cancelled }),
      effects: [],
    })
  })

  it.each(['submitted', 'running'] as const)(
    'of what is %s goes to the provider, and the step goes on',
    (at) => {
      expect(play(stepAt(at), [cancel])).toEqual({
        step: stepAt(at, { cancelRequested: true }),
        effects: [toCancel],
      })
    },
  )

  it.each(['submitting', 'unanswered'] as const)(
    'of what is %s goes to the provider as soon as the request is known',
    (at) => {
      for (const report of [accepted, queued, progressed]) {
        expect(play(stepAt(at), [cancel]).effects).toEqual([])
        expect(play(stepAt(at), [cancel, report]).effects).toEqual([toWatch, toCancel])
      }
    },
  )

  it('while a submit is under way that is then refused ends the step', () => {
    expect(play(stepAt('submitting'), [cancel, refused(busy)])).toMatchObject({
      step: { state: states.cancelled },
      effects: [],
    })
  })

  it('of a result in hand comes too late', () => {
    expect(codeOf(stepAt('delivered'), cancel)).toBe('runs/stale')
  })

  it('is passed on once, however often it is asked for', () => {
    const { step, effects } = play(stepAt('running'), [cancel])
    expect(effects).toEqual([toCancel])
    expect(codeOf(step, cancel)).toBe('runs/stale')
  })

  it('does not turn away a result that comes all the same', () => {
    const { step } = play(stepAt('running'), [cancel, delivered, kept])
    expect(step.state).toEqual(states.succeeded)
  })

  it.each(['submitting', 'unanswered', 'submitted', 'running'] as const)(
    'that the provider confirms ends a step that is %s',
    (at) => {
      expect(play(stepAt(at), [cancel, cancelledByProvider]).step.state).toEqual(states.cancelled)
    },
  )
})

describe('[RUN7] a deadline', () => {
  it.each(['waiting', 'submitting', 'unanswered'] as const)(
    'that passes for a step that is %s fails it',
    (at) => {
      const { step, effects } = play(stepAt(at), [deadline])
      expect(step.state).toMatchObject({
        at: 'failed',
        failure: { kind: 'timeout', type: 'deadline_passed' },
      })
      expect(effects).toEqual([])
    },
  )

  it.each(['submitted', 'running'] as const)(
    'that passes for a step that is %s fails it and cancels its request',
    (at) => {
      const { step, effects } = play(stepAt(at), [deadline])
      expect(step.state).toMatchObject({ at: 'failed', failure: { kind: 'timeout' } })
      expect(effects).toEqual([toCancel])
    },
  )

  it('that passes while the provider is busy says that it was busy', () => {
    const { step } = play(stepAt('submitting'), [refused(busy), deadline])
    expect(step.state).toEqual({ at: 'failed', failure: busy })
  })

  it('that a worker with a clock ahead of the database reports too early has not passed', () => {
    const early = new Date(pastDeadline.getTime() - 1)
    expect(advanceStep(stepAt('running'), deadline, early)).toEqual({
      ok: false,
      failure: { code: 'runs/stale' },
    })
  })

  it('that passes with a result in hand passes unnoticed', () => {
    expect(codeOf(stepAt('delivered'), deadline)).toBe('runs/stale')
  })
})

it('[RUN1] a place in the queue is told while the step waits there, and forgotten once it runs', () => {
  const { step } = play(stepAt('submitted'), [queued])
  expect(step.state).toEqual({ ...states.submitted, queuePosition: 2 })
  expect(codeOf(stepAt('running'), queued)).toBe('runs/stale')
})

it('[RUN1] progress never falls', () => {
  expect(play(stepAt('running'), [progressed]).step.state).toEqual(states.running)
  expect(play(stepAt('running'), [{ type: 'progressed', attempt, requestId }]).step.state).toEqual(
    states.running,
  )
  expect(play(stepAt('running'), [{ ...progressed, progress: 0.8 }]).step.state).toEqual({
    ...states.running,
    progress: 0.8,
  })
})

function stepAt(at: StepState['at'], more: Partial<Step> = {}): Step {
  return {
    id: stepId,
    node: NodeId.parse('only'),
    model: 'fal-ai/flux/dev',
    values: {},
    state: states[at],
    cancelRequested: false,
    refusals: 0,
    deadline: '2026-03-01T12:10:00.000Z',
    ...more,
  }
}

function play(step: Step, events: readonly StepEvent[]) {
  const effects = []
  for (const event of events) {
    const advanced = advanceStep(step, event, timeOf(event))
    if (!advanced.ok) continue
    step = advanced.value.step
    effects.push(...advanced.value.effects)
  }
  return { step, effects }
}

function codeOf(step: Step, event: StepEvent): string {
  const advanced = advanceStep(step, event, timeOf(event))
  return advanced.ok ? 'moved' : advanced.failure.code
}

function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]))
}
