import { join } from 'node:path'
import { inspectWebBuild } from '../build/web-build.ts'
import type { Progress } from '../display/progress.ts'
import { runProgram } from '../processes/run-program.ts'
import type { Environment } from '../settings.ts'
import { withoutSettings } from '../studio/child-environment.ts'
import { readReport } from './read-report.ts'
import { runTool } from './run-tool.ts'
import { startScratchStudio } from './scratch-studio.ts'
import { one, type Tally } from './tally.ts'

export interface Stage {
  readonly projectFolder: string
  readonly environment: Environment
  readonly progress: Progress
  /** A folder for the runners' reports. */
  readonly reports: string
  /** The browser for the journeys. */
  readonly chromium: string
}

/** Runs projects of vitest.config.ts. */
export async function runVitest(stage: Stage, projects: readonly string[]): Promise<Tally> {
  const report = join(stage.reports, `${projects.join('-')}.json`)
  const { succeeded } = await runTool({
    folder: stage.projectFolder,
    environment: withoutSettings(stage.environment),
    command: 'vitest',
    arguments: [
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    loud: true,
  })
  return readReport(report, succeeded)
}

/** Builds the web application for production, unless the last build was of the same sources. */
export async function runBuild({ projectFolder, environment, progress }: Stage): Promise<Tally> {
  const build = inspectWebBuild(projectFolder, environment)
  if (build.isCurrent) {
    progress.say('✓ the build is one of these sources')
    return one(true)
  }
  const built = await progress.step('next build', (detail) => runProgram(build.plan, { onLine: detail }))
  if (built.ok) build.finished()
  else progress.say(built.failure.lastLines.join('\n'))
  return one(built.ok)
}

/** Runs the journeys of apps/web/e2e against a whole studio of their own. */
export async function runJourneys(stage: Stage): Promise<Tally> {
  const { projectFolder, environment, progress } = stage
  const studio = await progress.step('studio for the journeys', () =>
    startScratchStudio(projectFolder, environment),
  )
  if (!studio.ok) {
    progress.say(studio.failure.remedy)
    return one(false)
  }
  const report = join(stage.reports, 'journeys.json')
  try {
    const { succeeded } = await runTool({
      folder: join(projectFolder, 'apps/web'),
      environment: {
        ...withoutSettings(environment),
        ATELIER_URL: studio.value.url,
        ATELIER_DATA: studio.value.dataFolder,
        ATELIER_CHROMIUM: stage.chromium,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
      command: process.execPath,
      arguments: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
      loud: true,
    })
    return readReport(report, succeeded)
  } finally {
    await studio.value.end()
  }
}
