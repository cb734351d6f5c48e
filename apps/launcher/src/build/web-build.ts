import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProgramPlan } from '../processes/start-child.ts'
import { type Environment } from '../settings.ts'
import { withoutSettings } from '../studio/child-environment.ts'
import { sourceHash } from './source-hash.ts'

/** The production build of the web application: what it was made from, and how to make it. */
export interface WebBuild {
  /** Whether the build on disk is one of the sources on disk. */
  readonly isCurrent: boolean
  readonly plan: ProgramPlan
  /** To be called when the plan was carried out. */
  finished(): void
}

/** Looks at sources and build. The hash is taken now: what changes during the build is not in it. */
export function inspectWebBuild(projectFolder: string, environment: Environment): WebBuild {
  const folder = join(projectFolder, 'apps/web')
  const note = join(folder, '.next/atelier-sources')
  const hash = sourceHash(projectFolder)
  const isCurrent = existsSync(note) && readFileSync(note, 'utf8') === hash
  // A build that breaks off half-way must not pass for the one before it.
  if (!isCurrent) rmSync(note, { force: true })
  return {
    isCurrent,
    plan: {
      name: 'build',
      arguments: [join(folder, 'node_modules/next/dist/bin/next'), 'build'],
      folder,
      environment: { ...withoutSettings(environment), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    },
    finished: () => writeFileSync(note, hash),
  }
}
