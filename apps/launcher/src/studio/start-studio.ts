import { ok, type Result } from '@atelier/kernel'
import { inspectWebBuild } from '../build/web-build.ts'
import type { Progress } from '../display/progress.ts'
import { findFreePort } from '../processes/find-free-port.ts'
import type { Environment, Settings } from '../settings.ts'
import { childEnvironments, withoutSettings } from './child-environment.ts'
import type { Crew } from './crew.ts'
import { type DataFolder, rememberedPort, rememberPort } from './data-folder.ts'
import { firstFailure } from './first-failure.ts'
import type { Programs } from './programs.ts'
import { secretFile } from './secret-file.ts'
import { type Database, reachDatabase, startDatabase } from './start-database.ts'
import type { Trouble } from './trouble.ts'

export interface StudioRequest {
  readonly settings: Settings
  readonly environment: Environment
  readonly files: DataFolder
  readonly programs: Programs
  readonly progress: Progress
  readonly crew: Crew
}

const firstEmulatorPort = 53_007

/** Starts everything in the order in which it is needed; what does not need each other starts together. */
export async function startStudio(request: StudioRequest): Promise<Result<undefined, Trouble>> {
  const database = migratedDatabase(request)
  const emulator = startEmulator(request)
  const foundation = await firstFailure<Trouble>([database, emulator, build(request)])
  if (!foundation.ok) return foundation
  const [{ value: databaseUrl }, { value: emulatorPort }] = [
    succeeded(await database),
    succeeded(await emulator),
  ]
  return startServers(request, { databaseUrl, emulatorPort })
}

function succeeded<Value>(result: Result<Value, Trouble>): { value: Value } {
  if (!result.ok) throw new Error(`a failure was passed over: ${result.failure.code}`)
  return result
}

async function migratedDatabase(request: StudioRequest): Promise<Result<string, Trouble>> {
  const { progress, programs, crew, environment } = request
  const database = await progress.step('database', () => bringUpDatabase(request))
  if (!database.ok) return database
  const { url } = database.value
  const plan = {
    name: 'migration',
    arguments: programs.migrate,
    folder: programs.projectFolder,
    environment: { ...withoutSettings(environment), DATABASE_URL: url },
  }
  const migrated = await progress.step('tables', () => crew.run(plan))
  return migrated.ok ? ok(url) : migrated
}

async function bringUpDatabase(request: StudioRequest): Promise<Result<Database, Trouble>> {
  const { settings, files, crew, progress } = request
  if (settings.databaseUrl !== undefined) return reachDatabase(settings.databaseUrl)
  const starting = startDatabase(files, {
    onServer: (server) => crew.keepServer(server),
    notice: (message) => progress.say(message),
  })
  return crew.follow(starting)
}

async function startEmulator(request: StudioRequest): Promise<Result<number | undefined, Trouble>> {
  const { settings, files, programs, crew, progress, environment } = request
  if (settings.falKey !== undefined) return ok(undefined)
  const port = await findFreePort(rememberedPort(files, 'emulator', firstEmulatorPort))
  rememberPort(files, 'emulator', port)
  const plan = {
    name: 'emulator',
    arguments: programs.emulator,
    folder: programs.projectFolder,
    environment: { ...withoutSettings(environment), PORT: String(port), FAL_EMULATOR_FOLDER: files.emulator },
    ready: { by: 'line' },
  } as const
  const started = await progress.step('fal emulator', () => crew.start('emulator', plan))
  return started.ok ? ok(port) : started
}

async function build({
  programs,
  crew,
  progress,
  environment,
}: StudioRequest): Promise<Result<undefined, Trouble>> {
  if (!programs.build) return ok(undefined)
  const webBuild = inspectWebBuild(programs.projectFolder, environment)
  if (webBuild.isCurrent) return ok(undefined)
  const label = 'building the web application (half a minute, only when its sources changed)'
  const built = await progress.step(label, (detail) => crew.run(webBuild.plan, detail))
  if (built.ok) webBuild.finished()
  return built
}

async function startServers(
  request: StudioRequest,
  known: { databaseUrl: string; emulatorPort: number | undefined },
): Promise<Result<undefined, Trouble>> {
  const { settings, environment, files, programs, crew, progress } = request
  const secret = secretFile(files.secret)
  const environments = childEnvironments(environment, settings, { ...known, secret })
  const mode = { NODE_ENV: programs.mode }
  const worker = {
    name: 'worker',
    arguments: programs.worker,
    folder: programs.projectFolder,
    environment: { ...environments.worker, ...mode },
    ready: { by: 'line' },
  } as const
  const web = {
    name: 'web',
    arguments: [...programs.web, '-p', String(settings.port)],
    folder: programs.webFolder,
    environment: { ...environments.web, ...mode },
    ready: { by: 'address', url: `http://127.0.0.1:${settings.port}/api/health` },
  } as const
  return firstFailure<Trouble>([
    progress.step('worker', () => crew.start('worker', worker)),
    progress.step('web application', () => crew.start('web', web)),
  ])
}
