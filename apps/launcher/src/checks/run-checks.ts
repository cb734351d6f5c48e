import { fail, ok, type Result } from '@atelier/kernel'
import type { Progress } from '../display/progress.ts'
import type { Environment } from '../settings.ts'
import type { Check } from './lint-checks.ts'
import { runTool } from './run-tool.ts'
import type { Tally } from './tally.ts'

export interface CheckRun {
  readonly checks: readonly Check[]
  readonly projectFolder: string
  readonly environment: Environment
  readonly progress: Progress
}

/** Runs checks at the same time, shows each one's verdict, and then what the failed ones found. */
export async function runChecks(run: CheckRun): Promise<Tally> {
  const { progress } = run
  const verdicts = await Promise.all(
    run.checks.map((check) => progress.step(check.name, () => runCheck(check, run))),
  )
  const findings = verdicts.flatMap((verdict) => (verdict.ok ? [] : [verdict.failure]))
  for (const { name, output } of findings) progress.say(`\n── ${name} ──\n${firstLines(output)}`)
  return { passed: verdicts.length - findings.length, failed: findings.length }
}

interface Finding {
  readonly code: 'check/failed'
  readonly name: string
  readonly output: string
}

async function runCheck(check: Check, run: CheckRun): Promise<Result<undefined, Finding>> {
  for (const [command, ...rest] of check.commands) {
    const { projectFolder: folder, environment } = run
    const { succeeded, output } = await runTool({ folder, environment, command, arguments: rest })
    if (!succeeded) return fail({ code: 'check/failed', name: check.name, output })
  }
  return ok(undefined)
}

function firstLines(output: string): string {
  const lines = output.split('\n')
  const shown = 60
  return lines.length <= shown
    ? output
    : [...lines.slice(0, shown), `… and ${lines.length - shown} lines more`].join('\n')
}
