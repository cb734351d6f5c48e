import { isOver } from './advance-step.ts'
import type { Run, Step, StepFailure } from './run.ts'

/** The five words by which the API and the pages speak of a run. */
export type RunStatus = 'queued' | 'running' | 'completed' | 'failed' | 'cancelled'

/** [RUN8] A run is what its steps are: failed if one failed, cancelled if one was, completed when all succeeded. */
export function statusOf(run: Pick<Run, 'steps'>): RunStatus {
  const states = run.steps.map((step) => step.state)
  if (states.every(isOver)) {
    if (states.some((state) => state.at === 'failed')) return 'failed'
    if (states.some((state) => state.at === 'cancelled')) return 'cancelled'
    return 'completed'
  }
  return states.some(isUnderWay) ? 'running' : 'queued'
}

/** [RUN8] True once every step has ended: the moment at which the run is settled. */
export function hasEnded(run: Pick<Run, 'steps'>): boolean {
  return run.steps.every((step) => isOver(step.state))
}

/** 0 to 1, by the steps' own progress; a delivered step is all but done. */
export function progressOf(run: Pick<Run, 'steps'>): number {
  if (run.steps.length === 0) return 1
  return run.steps.reduce((sum, step) => sum + stepProgress(step), 0) / run.steps.length
}

/** The first failure among the steps, for the person who waits. */
export function failureOf(run: Pick<Run, 'steps'>): StepFailure | null {
  for (const { state } of run.steps) if (state.at === 'failed') return state.failure
  return null
}

/** Why a run that is queued does not start, when the provider could not take it. */
export function delayOf(run: Pick<Run, 'steps'>): StepFailure | null {
  for (const { state } of run.steps) if (state.at === 'waiting' && state.because) return state.because
  return null
}

function isUnderWay(state: Step['state']): boolean {
  return state.at === 'running' || state.at === 'delivered' || state.at === 'succeeded'
}

function stepProgress(step: Step): number {
  if (isOver(step.state)) return 1
  if (step.state.at === 'delivered') return 0.99
  return step.state.at === 'running' ? Math.min(0.98, step.state.progress ?? 0) : 0
}
