import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Environment } from '../settings.ts'

const chromiums = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const chromeOnMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** Where a browser for the journeys is, if there is one. */
export function findChromium(environment: Environment): string | undefined {
  return findProgram(chromiums, environment) ?? (isProgram(chromeOnMac) ? chromeOnMac : undefined)
}

/** The first of several names that the PATH knows, as an absolute path. */
export function findProgram(names: readonly string[], environment: Environment): string | undefined {
  const folders = (environment.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
