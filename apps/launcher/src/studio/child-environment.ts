import { type Environment, settingNames, type Settings } from '../settings.ts'

/** What the launcher knows only once it has started things. */
export interface Runtime {
  readonly databaseUrl: string
  /** For signatures and sessions: 32 random bytes, generated once. */
  readonly secret: string
  /** The fal emulator's port, when there is no key. */
  readonly emulatorPort: number | undefined
}

export interface ChildEnvironments {
  readonly web: Environment
  readonly worker: Environment
}

/**
 * What each process gets to know. [SET6] The fal key goes to the worker alone: the web process can open a run, but
 * cannot submit one. The emulator differs from fal by its addresses only [SET7].
 */
export function childEnvironments(
  base: Environment,
  settings: Settings,
  runtime: Runtime,
): ChildEnvironments {
  const common = {
    ...withoutSettings(base),
    ATELIER_DATA: settings.dataFolder,
    ATELIER_SECRET: runtime.secret,
    APP_URL: settings.appUrl,
    DATABASE_URL: runtime.databaseUrl,
    MAIL_FROM: settings.mailFrom,
    ...(settings.smtpUrl === undefined ? {} : { SMTP_URL: settings.smtpUrl }),
    ...falAddresses(runtime.emulatorPort),
    NEXT_TELEMETRY_DISABLED: '1',
  }
  return { web: common, worker: { ...common, FAL_KEY: settings.falKey ?? emulatorKey } }
}

/** The environment without what an operator set for us: each child is given what it needs by name. */
export function withoutSettings(environment: Environment): Environment {
  const ours = new Set<string>([...settingNames, 'ATELIER_SECRET', 'FAL_SIMULATED'])
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ours.has(name)))
}

/** The emulator takes any key of fal's shape; this one opens nothing. */
const emulatorKey = 'atelier:emulator'

function falAddresses(emulatorPort: number | undefined): Environment {
  if (emulatorPort === undefined) {
    return {
      FAL_QUEUE_URL: 'https://queue.fal.run',
      FAL_REST_URL: 'https://rest.fal.ai',
      FAL_RUN_URL: 'https://fal.run',
      FAL_API_URL: 'https://api.fal.ai/v1',
      FAL_MEDIA_HOSTS: 'v3.fal.media,v3b.fal.media,fal.media',
    }
  }
  const host = `http://127.0.0.1:${emulatorPort}/__host`
  return {
    FAL_QUEUE_URL: `${host}/queue.fal.run`,
    FAL_REST_URL: `${host}/rest.fal.ai`,
    FAL_RUN_URL: `${host}/fal.run`,
    FAL_API_URL: `${host}/api.fal.ai/v1`,
    FAL_MEDIA_HOSTS: `127.0.0.1:${emulatorPort}`,
    FAL_SIMULATED: '1',
  }
}
