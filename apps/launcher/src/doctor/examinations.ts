import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { findChromium, findProgram } from '../checks/find-programs.ts'
import { isPortFree } from '../processes/find-free-port.ts'
import { readHolder } from '../processes/hold-folder.ts'
import { portHolder } from '../processes/port-holder.ts'
import { answers } from '../processes/readiness.ts'
import type { Environment, Settings } from '../settings.ts'
import { dataFolderAt, openDataFolder, rememberedPort } from '../studio/data-folder.ts'
import { reachDatabase } from '../studio/start-database.ts'

/** What the doctor found out about one thing. Only a `bad` one keeps the studio from working. */
export interface Finding {
  readonly name: string
  readonly verdict: 'good' | 'missing' | 'bad'
  readonly detail: string
}

const finding = (name: string, verdict: Finding['verdict'], detail: string): Finding => ({
  name,
  verdict,
  detail,
})

/** Looks at everything the studio depends on; starts nothing. */
export async function examine(settings: Settings, environment: Environment): Promise<readonly Finding[]> {
  return [
    examineDataFolder(settings),
    ...(await Promise.all([
      examinePort(settings),
      examineDatabase(settings),
      examineFal(settings),
      examineMail(settings),
    ])),
    examineProgram('ffmpeg', findProgram(['ffmpeg'], environment), 'films get no poster and no preview'),
    examineProgram('chromium', findChromium(environment), 'only ./atelier test needs it'),
  ]
}

function examineDataFolder({ dataFolder }: Settings): Finding {
  const opened = openDataFolder(dataFolder)
  return opened.ok
    ? finding('data folder', 'good', `${dataFolder} can be written to`)
    : finding('data folder', 'bad', opened.failure.remedy)
}

async function examinePort({ port, dataFolder }: Settings): Promise<Finding> {
  if (await isPortFree(port)) return finding('port', 'good', `${port} is free`)
  const running = readHolder(dataFolderAt(dataFolder).launcher)
  if (running !== undefined)
    return finding('port', 'good', `Atelier runs at ${running.url} (process ${running.pid})`)
  const holder = portHolder(port)
  const who =
    holder === undefined ? 'another program' : `process ${holder.pid}: ${holder.command.slice(0, 80)}`
  return finding('port', 'bad', `${port} is taken by ${who}; choose another with PORT`)
}

async function examineDatabase(settings: Settings): Promise<Finding> {
  if (settings.databaseUrl !== undefined) {
    const reached = await reachDatabase(settings.databaseUrl)
    return reached.ok
      ? finding('database', 'good', `${reached.value.description} answers`)
      : finding('database', 'bad', reached.failure.remedy)
  }
  const files = dataFolderAt(settings.dataFolder)
  const port = rememberedPort(files, 'postgres', 0)
  if (port !== 0 && (await accepts('127.0.0.1', port)))
    return finding('database', 'good', `embedded, listens on port ${port}`)
  const made = existsSync(files.postgres) || existsSync(join(files.folder, 'postgres-folder'))
  return finding('database', 'good', made ? 'embedded, not running now' : 'embedded, made at the first start')
}

async function examineFal(settings: Settings): Promise<Finding> {
  if (settings.falKey !== undefined) {
    const reached = await answers('https://queue.fal.run')
    return finding(
      'fal',
      reached ? 'good' : 'bad',
      `queue.fal.run ${reached ? 'answers' : 'does not answer'}`,
    )
  }
  const port = rememberedPort(dataFolderAt(settings.dataFolder), 'emulator', 0)
  const running = port !== 0 && (await accepts('127.0.0.1', port))
  return finding('fal', 'good', running ? `emulator, listens on port ${port}` : 'emulator, not running now')
}

async function examineMail({ smtpUrl }: Settings): Promise<Finding> {
  if (smtpUrl === undefined) return finding('mail', 'good', 'kept in the outbox')
  const { hostname, port, protocol } = new URL(smtpUrl)
  const usual = protocol === 'smtps:' ? 465 : 587
  const reached = await accepts(hostname, port === '' ? usual : Number(port))
  return finding('mail', reached ? 'good' : 'bad', `${hostname} ${reached ? 'answers' : 'does not answer'}`)
}

function examineProgram(name: string, path: string | undefined, without: string): Finding {
  return path === undefined ? finding(name, 'missing', `not found: ${without}`) : finding(name, 'good', path)
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ host, port, timeout: 5000 })
    const settle = (reached: boolean) => {
      socket.destroy()
      answer(reached)
    }
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
    socket.once('timeout', () => settle(false))
  })
}
