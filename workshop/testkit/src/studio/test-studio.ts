import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startScratchStudio } from '@atelier/launcher'
import { z } from 'zod'
import { EmulatorControl } from './emulator-control.ts'

const project = fileURLToPath(new URL('../../../../', import.meta.url))

const Ports = z.object({ emulator: z.int() })
const Processes = z.array(z.object({ name: z.string(), pid: z.int() }))

/** A whole studio, as `./atelier` starts it, with the emulator's controls at hand. */
export interface TestStudio {
  readonly url: string
  readonly dataFolder: string
  readonly emulator: EmulatorControl
  /** The process that plays a role at this moment; it changes when the launcher starts a new one. */
  pidOf(role: 'web' | 'worker' | 'emulator'): number
  end(): Promise<void>
}

/** Starts a studio on a data folder of its own. Throws with the launcher's last words when it does not come up. */
export async function startTestStudio(overrides: Readonly<Record<string, string>> = {}): Promise<TestStudio> {
  const started = await startScratchStudio(project, process.env, overrides)
  if (!started.ok) throw new Error(started.failure.remedy)
  const { url, dataFolder } = started.value
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(dataFolder, name), 'utf8'))
  const { emulator } = Ports.parse(read('ports.json'))
  return {
    url,
    dataFolder,
    emulator: new EmulatorControl(`http://127.0.0.1:${emulator}`),
    pidOf: (role) => {
      const entry = Processes.parse(read('processes.json')).findLast(({ name }) => name === role)
      if (!entry) throw new Error(`no ${role} is running`)
      return entry.pid
    },
    end: () => started.value.end(),
  }
}
