import type { Progress } from '../display/progress.ts'
import { isPortFree } from '../processes/find-free-port.ts'
import { holdFolder } from '../processes/hold-folder.ts'
import { portHolder } from '../processes/port-holder.ts'
import { ProcessRecord } from '../processes/process-record.ts'
import type { Environment, Settings } from '../settings.ts'
import { Crew } from './crew.ts'
import { openDataFolder } from './data-folder.ts'
import { describeStudio } from './describe-studio.ts'
import type { Programs } from './programs.ts'
import { startStudio } from './start-studio.ts'
import { untilInterrupted } from './until-interrupted.ts'

export interface RunRequest {
  readonly settings: Settings
  readonly environment: Environment
  readonly programs: Programs
  readonly progress: Progress
}

/** Runs a studio until somebody ends it, and answers the exit code. */
export async function runStudio(request: RunRequest): Promise<number> {
  const { settings, progress } = request
  const files = openDataFolder(settings.dataFolder)
  if (!files.ok) return complain(progress, files.failure.remedy)
  const held = holdFolder(files.value.launcher, `http://localhost:${settings.port}`)
  if (!held.ok) {
    const { pid, url } = held.failure.holder
    return complain(
      progress,
      `Atelier already runs on this data folder: ${url} (process ${pid}). Stop it first, or set ATELIER_DATA and PORT for a second one.`,
    )
  }
  try {
    const record = new ProcessRecord(files.value.processes)
    const leftovers = await record.endLeftovers()
    if (leftovers.length > 0)
      progress.say(`Ended what an earlier start left running: ${leftovers.join(', ')}.`)
    if (!(await isPortFree(settings.port))) return complain(progress, busyPort(settings.port))
    return await runCrew({ ...request, files: files.value }, record)
  } finally {
    held.value.release()
  }
}

async function runCrew(
  request: RunRequest & { files: Parameters<typeof startStudio>[0]['files'] },
  record: ProcessRecord,
): Promise<number> {
  const { progress, settings } = request
  let talking = false
  const crew = new Crew(record, {
    line: (name, line) => talking && progress.say(`${name.padEnd(8)} │ ${line}`),
    notice: (message) => progress.say(message),
  })
  const interruption = untilInterrupted()
  const started = await Promise.race([startStudio({ ...request, crew }), interruption.first])
  if (started !== 'interrupted' && started.ok) {
    talking = true
    progress.say(describeStudio(settings))
    await interruption.first
  }
  progress.say('Stopping…')
  talking = false
  await Promise.race([crew.end(), interruption.second.then(() => crew.kill())])
  if (started !== 'interrupted' && !started.ok) return complain(progress, started.failure.remedy)
  progress.say('Stopped.')
  return 0
}

function complain(progress: Progress, message: string): number {
  progress.say(`\n${message}\n`)
  return 1
}

function busyPort(port: number): string {
  const holder = portHolder(port)
  const who =
    holder === undefined ? 'another program' : `process ${holder.pid}: ${holder.command.slice(0, 100)}`
  return `Port ${port} is taken by ${who}. Stop it, or choose another port: PORT=${port + 1} ./atelier`
}
