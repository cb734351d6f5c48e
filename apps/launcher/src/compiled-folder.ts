import { join } from 'node:path'
import type { Environment } from './settings.ts'

/**
 * Where Node keeps what it made of the sources, so that the next start need not strip and compile them again [LAU13]:
 * a third of its processor time. It may be deleted at any time. It is not in the system's folder for temporary files,
 * where another user could leave code for us to run.
 */
export function compiledFolder(projectFolder: string): string {
  return join(projectFolder, 'node_modules/.cache/compiled')
}

/** The environment for the studio's processes; an operator who keeps it elsewhere is heeded. */
export function keepingCompiled(environment: Environment, projectFolder: string): Environment {
  return { NODE_COMPILE_CACHE: compiledFolder(projectFolder), ...environment }
}
