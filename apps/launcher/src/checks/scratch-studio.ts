import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fail, ok, type Result } from '@atelier/kernel'
import { findFreePort } from '../processes/find-free-port.ts'
import { readHolder } from '../processes/hold-folder.ts'
import { isAlive } from '../processes/is-alive.ts'
import { leavingWithParent } from '../processes/start-child.ts'
import { type Environment, settingNames } from '../settings.ts'
import { withoutSettings } from '../studio/child-environment.ts'
import { dataFolderAt } from '../studio/data-folder.ts'
import type { Trouble } from '../studio/trouble.ts'

/** A whole studio on a data folder of its own, as an operator would start it, for the journeys. */
export interface ScratchStudio {
  readonly url: string
  readonly dataFolder: string
  end(): Promise<void>
}

const prefix = 'atelier-journeys-'

/**
 * Starts one. It never sees the operator's settings: a journey must not spend money with a real key. What a test
 * wants to be otherwise it says in `overrides`.
 */
export async function startScratchStudio(
  projectFolder: string,
  environment: Environment,
  overrides: Environment = {},
): Promise<Result<ScratchStudio, Trouble>> {
  const dataFolder = makeFolder()
  const port = await findFreePort(3907)
  // Empty counts as absent, and keeps a `.env` file from filling it in.
  const blank = Object.fromEntries(settingNames.map((name) => [name, '']))
  const child = spawn(process.execPath, [...leavingWithParent, 'apps/launcher/src/main.ts', 'start'], {
    cwd: projectFolder,
    env: {
      ...withoutSettings(environment),
      ...blank,
      PORT: String(port),
      ATELIER_DATA: dataFolder,
      ...overrides,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const lines: string[] = []
  const ready = Promise.withResolvers<boolean>()
  if (child.stdout === null) throw new Error('the launcher has no standard output')
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    if (line.startsWith('Atelier is ready at ')) ready.resolve(true)
  })
  const ended = once(child, 'exit').then(() => ready.resolve(false))
  const end = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(dataFolder, { recursive: true, force: true })
  }
  if (await ready.promise) return ok({ url: `http://localhost:${port}`, dataFolder, end })
  await end()
  return fail({
    code: 'tests/no-studio',
    remedy: `The studio did not start:\n${lines.slice(-40).join('\n')}`,
  })
}

function makeFolder(): string {
  removeAbandoned()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  chmodSync(folder, 0o755)
  return folder
}

/** A test run that was killed leaves its studio's folder behind; the folder's name says whose it was. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    const owner = Number(name.slice(prefix.length).split('-')[0])
    const stillRuns = readHolder(dataFolderAt(folder).launcher) !== undefined
    if (!isAlive(owner) && !stillRuns) rmSync(folder, { recursive: true, force: true })
  }
}
