import { lintChecks } from '../checks/lint-checks.ts'
import { runChecks } from '../checks/run-checks.ts'
import { runTool, toolEnvironment } from '../checks/run-tool.ts'
import { Progress } from '../display/progress.ts'
import { readEnvironment } from '../settings.ts'

/** `./atelier lint`: every check of the sources; `--fix` first mends what the tools can mend. */
export async function lint(projectFolder: string, { fix }: { fix: boolean }): Promise<number> {
  const progress = new Progress(process.stdout)
  const environment = toolEnvironment(readEnvironment(), projectFolder)
  if (fix) {
    // One after the other: two tools that rewrite the same file at once lose one of the rewrites.
    for (const { mend } of lintChecks.toReversed()) {
      if (mend === undefined) continue
      const [command, ...rest] = mend
      await runTool({ folder: projectFolder, environment, command, arguments: rest })
    }
  }
  const { failed } = await runChecks({ checks: lintChecks, projectFolder, environment, progress })
  return failed === 0 ? 0 : 1
}
