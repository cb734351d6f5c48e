import { join } from 'node:path'
import { type Environment, parseSettings, readEnvironment, type Settings } from '../settings.ts'

/** The settings of the project in a folder; when some are bad, all of them are named and the answer is undefined. */
export function readSettings(
  projectFolder: string,
  complain: (message: string) => void,
): { settings: Settings; environment: Environment } | undefined {
  const environment = readEnvironment(join(projectFolder, '.env'))
  const parsed = parseSettings(environment, projectFolder)
  if (parsed.ok) return { settings: parsed.value, environment }
  const problems = parsed.failure.problems.map(({ name, problem }) => `  ${name}: ${problem}`)
  complain(
    ['Atelier cannot start with these settings:', ...problems, 'They are explained in .env.example.'].join(
      '\n',
    ),
  )
  return undefined
}
