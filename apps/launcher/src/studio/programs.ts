import { join } from 'node:path'

/** Which programs make up the studio. An argument, so that tests can start a studio of small ones. */
export interface Programs {
  readonly projectFolder: string
  /** Whether the web application is built first. */
  readonly build: boolean
  readonly mode: 'production' | 'development'
  /** Arguments of Node for each; the folder they start in is the project's, but for the web application. */
  readonly migrate: readonly string[]
  readonly emulator: readonly string[]
  readonly worker: readonly string[]
  readonly web: readonly string[]
  readonly webFolder: string
}

/** The real ones. */
export function programsOf(projectFolder: string, mode: Programs['mode']): Programs {
  const at = (path: string) => join(projectFolder, path)
  const next = at('apps/web/node_modules/next/dist/bin/next')
  const development = mode === 'development'
  return {
    projectFolder,
    mode,
    build: !development,
    migrate: [at('adapters/db/migrate.ts')],
    emulator: [at('workshop/fal-emulator/src/main.ts')],
    worker: [...(development ? ['--watch'] : []), at('apps/worker/src/main.ts')],
    web: [next, development ? 'dev' : 'start', '-H', '127.0.0.1'],
    webFolder: at('apps/web'),
  }
}
