import { fail, ok, type Result } from '@atelier/kernel'
import { type Child, type ProgramPlan, startChild } from './start-child.ts'

export interface ProgramFailure {
  readonly code: 'program/failed'
  readonly how: string
  readonly lastLines: readonly string[]
}

export interface ProgramHooks {
  onLine?(line: string): void
  /** Called at once with the process, so that it can be ended from outside. */
  onStart?(child: Child): void
}

/** Runs a program to its end. */
export async function runProgram(
  plan: ProgramPlan,
  hooks: ProgramHooks = {},
): Promise<Result<undefined, ProgramFailure>> {
  const child = startChild(plan, (line) => hooks.onLine?.(line))
  hooks.onStart?.(child)
  const how = await child.ended
  if (how === 'code 0') return ok(undefined)
  return fail({ code: 'program/failed', how, lastLines: child.lastLines() })
}
