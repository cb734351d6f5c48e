import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePrograms } from '../checks/ensure-programs.ts'
import { lintChecks } from '../checks/lint-checks.ts'
import { runChecks } from '../checks/run-checks.ts'
import { toolEnvironment } from '../checks/run-tool.ts'
import { sumOf, type Tally } from '../checks/tally.ts'
import { runBuild, runJourneys, runVitest, type Stage } from '../checks/test-stages.ts'
import { Progress } from '../display/progress.ts'
import { readEnvironment } from '../settings.ts'

/**
 * `./atelier test`: everything that can fail, cheapest first: checks of the sources, tests of the code, the production
 * build, journeys in a real browser, processes killed half-way. Ends with one line: `N passed, N failed`.
 */
export async function test(projectFolder: string): Promise<number> {
  const progress = new Progress(process.stdout)
  const environment = toolEnvironment(readEnvironment(), projectFolder)
  const programs = await progress.step('browser and ffmpeg', () => ensurePrograms(environment))
  if (!programs.ok) {
    progress.say(`\n${programs.failure.remedy}\n\n0 passed, 1 failed`)
    return 1
  }
  const reports = mkdtempSync(join(tmpdir(), 'atelier-reports-'))
  const stage = { projectFolder, environment, progress, reports, chromium: programs.value.chromium }
  try {
    const { passed, failed } = sumOf(await runStages(stage))
    progress.say(`\n${passed} passed, ${failed} failed`)
    return failed === 0 ? 0 : 1
  } finally {
    rmSync(reports, { recursive: true })
  }
}

async function runStages(stage: Stage): Promise<readonly Tally[]> {
  let interrupted = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (interrupted = true))
  const stages: readonly (readonly [string, () => Promise<Tally>])[] = [
    ['checks of the sources', () => runChecks({ ...stage, checks: lintChecks })],
    ['tests of the code', () => runVitest(stage, ['unit', 'database'])],
    ['production build', () => runBuild(stage)],
    ['journeys in a browser', () => runJourneys(stage)],
    ['processes killed half-way', () => runVitest(stage, ['crash'])],
  ]
  const tallies: Tally[] = []
  for (const [title, run] of stages) {
    if (interrupted) break
    stage.progress.say(`\n━━ ${title} ━━`)
    const since = performance.now()
    const tally = await run()
    tallies.push(tally)
    const seconds = Math.round((performance.now() - since) / 1000)
    stage.progress.say(
      `${title}: ${tally.failed === 0 ? 'all well' : `${tally.failed} went wrong`} (${seconds} s)`,
    )
  }
  if (interrupted) tallies.push({ passed: 0, failed: 1 })
  return tallies
}
