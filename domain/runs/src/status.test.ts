import { NodeId } from '@atelier/graph'
import { AssetId, AttemptId, StepId } from '@atelier/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isOver } from './advance-step.ts'
import type { Step, StepFailure, StepState } from './run.ts'
import { delayOf, failureOf, hasEnded, progressOf, statusOf, type RunStatus } from './status.ts'

const attempt = AttemptId.parse(`try_${'a'.repeat(32)}`)
const busy: StepFailure = { kind: 'throttled', type: 'busy', message: 'Busy' }
const refused: StepFailure = { kind: 'rejected', type: 'content_policy_violation', message: 'No' }

const waiting: StepState = { at: 'waiting' }
const refusedOnce: StepState = { at: 'waiting', notBefore: '2026-03-01T12:00:00.000Z', because: busy }
const submitting: StepState = { at: 'submitting', attempt }
const unanswered: StepState = { at: 'unanswered', attempt }
const submitted: StepState = { at: 'submitted', attempt, requestId: 'r', queuePosition: 3 }
const running: StepState = { at: 'running', attempt, requestId: 'r', progress: 0.5 }
const delivered: StepState = { at: 'delivered', attempt, requestId: 'r', delivery: { files: [] } }
const succeeded: StepState = { at: 'succeeded', outputs: [AssetId.parse(`asset_${'0'.repeat(32)}`)] }
const failed: StepState = { at: 'failed', failure: refused }
const cancelled: StepState = { at: 'cancelled' }
const every = [
  waiting,
  refusedOnce,
  submitting,
  unanswered,
  submitted,
  running,
  delivered,
  succeeded,
  failed,
  cancelled,
]

const words: readonly (readonly [states: readonly StepState[], status: RunStatus])[] = [
  [[waiting], 'queued'],
  [[refusedOnce], 'queued'],
  [[submitting], 'queued'],
  [[unanswered], 'queued'],
  [[submitted], 'queued'],
  [[running], 'running'],
  [[delivered], 'running'],
  [[succeeded], 'completed'],
  [[failed], 'failed'],
  [[cancelled], 'cancelled'],
  [[succeeded, waiting], 'running'],
  [[failed, waiting], 'queued'],
  [[failed, running], 'running'],
  [[succeeded, failed], 'failed'],
  [[cancelled, failed], 'failed'],
  [[succeeded, cancelled], 'cancelled'],
  [[succeeded, succeeded], 'completed'],
]
const rows = words.map(
  ([states, status]) => [states.map(({ at }) => at).join(' and '), status, states] as const,
)

it.each(rows)('[RUN8] steps that are %s make a run that is %s', (_steps, status, states) => {
  expect(statusOf(runOf(states))).toBe(status)
})

it('[RUN8] a run has ended just when each of its steps is over, and only then has it one of the last three words', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...every), { minLength: 1, maxLength: 5 }), (states) => {
      const run = runOf(states)
      expect(hasEnded(run)).toBe(states.every((state) => isOver(state)))
      expect(['completed', 'failed', 'cancelled'].includes(statusOf(run))).toBe(hasEnded(run))
    }),
  )
})

it('[RUN8] progress lies between 0 and 1, and is 1 only at the end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...every), { minLength: 1, maxLength: 5 }), (states) => {
      const run = runOf(states)
      const progress = progressOf(run)
      expect(progress).toBeGreaterThanOrEqual(0)
      expect(progress).toBeLessThanOrEqual(1)
      expect(progress === 1).toBe(hasEnded(run))
    }),
  )
})

it('[RUN8] progress is the mean of the steps, and a result in hand is all but done', () => {
  expect(progressOf(runOf([running, waiting]))).toBe(0.25)
  expect(progressOf(runOf([{ at: 'running', attempt, requestId: 'r', progress: 1 }]))).toBe(0.98)
  expect(progressOf(runOf([delivered]))).toBe(0.99)
})

it('[RUN8] the failure of a run is the first of its steps; a wait for the provider is no failure', () => {
  expect(failureOf(runOf([succeeded, failed]))).toBe(refused)
  expect(failureOf(runOf([refusedOnce, succeeded]))).toBeNull()
  expect(delayOf(runOf([waiting, refusedOnce]))).toBe(busy)
  expect(delayOf(runOf([waiting, running, failed]))).toBeNull()
})

function runOf(states: readonly StepState[]): { readonly steps: readonly Step[] } {
  return {
    steps: states.map((state, index) => ({
      id: StepId.parse(`step_${String(index).padStart(32, '0')}`),
      node: NodeId.parse(`n${index}`),
      model: 'fal-ai/flux/dev',
      values: {},
      state,
      cancelRequested: false,
      refusals: 0,
      deadline: '2026-03-01T12:10:00.000Z',
    })),
  }
}
