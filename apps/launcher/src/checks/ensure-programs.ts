import { fail, ok, type Result } from '@atelier/kernel'
import type { Environment } from '../settings.ts'
import type { Trouble } from '../studio/trouble.ts'
import { findChromium, findProgram } from './find-programs.ts'
import { runTool } from './run-tool.ts'

/** Makes sure that the tests' browser and ffmpeg are there: from Debian, when we may install; otherwise says what to do. */
export async function ensurePrograms(
  environment: Environment,
): Promise<Result<{ chromium: string }, Trouble>> {
  const before = missingPackages(environment)
  if (before.length > 0 && mayInstall(environment)) await install(before, environment)
  const missing = missingPackages(environment)
  const chromium = findChromium(environment)
  if (missing.length === 0 && chromium !== undefined) return ok({ chromium })
  const remedy = `The tests need ${missing.join(' and ')}. On Debian and Ubuntu: sudo apt-get install ${missing.join(' ')}`
  return fail({ code: 'tests/programs-missing', remedy })
}

function missingPackages(environment: Environment): readonly string[] {
  const ffmpeg =
    findProgram(['ffmpeg'], environment) !== undefined && findProgram(['ffprobe'], environment) !== undefined
  return [...(findChromium(environment) === undefined ? ['chromium'] : []), ...(ffmpeg ? [] : ['ffmpeg'])]
}

function mayInstall(environment: Environment): boolean {
  return process.getuid?.() === 0 && findProgram(['apt-get'], environment) !== undefined
}

async function install(packages: readonly string[], environment: Environment): Promise<void> {
  const quiet = { ...environment, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (rest: readonly string[]) =>
    runTool({ folder: '/', command: 'apt-get', arguments: rest, environment: quiet })
  await apt(['update', '-q'])
  await apt(['install', '-y', '-q', '--no-install-recommends', ...packages])
}
