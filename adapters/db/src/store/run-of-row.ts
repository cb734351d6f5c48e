import type { Run, Step } from '@atelier/runs'
import type { RunRow } from '../statements/run-statements.ts'

/** A run as the domain knows it. */
export function runOfRow(row: RunRow): Run {
  const { price, cost, startedAt, finishedAt, steps, ...same } = row
  return {
    ...same,
    quote: { price, cost },
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    steps: steps.map(withOurTime),
  }
}

// Within JSON the server writes a time with `+00:00`; everywhere else it is `Z`.
function withOurTime(step: Step): Step {
  return { ...step, deadline: new Date(step.deadline).toISOString() }
}

/** The steps as the statements take them. */
export function rowsOfSteps(run: Run): string {
  return JSON.stringify(run.steps)
}
