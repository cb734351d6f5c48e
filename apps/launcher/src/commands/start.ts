import { keepingCompiled } from '../compiled-folder.ts'
import { Progress } from '../display/progress.ts'
import { type Programs, programsOf } from '../studio/programs.ts'
import { runStudio } from '../studio/run-studio.ts'
import { readSettings } from './read-settings.ts'

/** `./atelier` and `./atelier dev`: runs the studio until Ctrl-C. */
export async function start(projectFolder: string, mode: Programs['mode']): Promise<number> {
  const progress = new Progress(process.stdout)
  const read = readSettings(projectFolder, (message) => progress.say(message))
  if (read === undefined) return 1
  const environment = keepingCompiled(read.environment, projectFolder)
  return runStudio({ ...read, environment, programs: programsOf(projectFolder, mode), progress })
}
