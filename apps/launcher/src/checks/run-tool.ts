import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, join } from 'node:path'
import type { Environment } from '../settings.ts'

export interface ToolRun {
  readonly folder: string
  readonly command: string
  readonly arguments: readonly string[]
  readonly environment: Environment
  /** Whether its words go straight to the terminal; otherwise they are kept for the answer. */
  readonly loud?: boolean
}

/** Runs a tool of the workspace and answers how it ended and, unless loud, what it said. */
export async function runTool(run: ToolRun): Promise<{ succeeded: boolean; output: string }> {
  const child = spawn(run.command, run.arguments, {
    cwd: run.folder,
    env: { ...run.environment },
    stdio: run.loud === true ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => said.push(chunk))
  }
  // Ctrl-C in a terminal reaches the tool by itself; a polite end of the launcher alone would leave it behind.
  const passOn = () => void child.kill('SIGTERM')
  process.on('SIGTERM', passOn)
  try {
    await once(child, 'close')
  } catch (error) {
    return { succeeded: false, output: error instanceof Error ? error.message : `cannot run ${run.command}` }
  } finally {
    process.off('SIGTERM', passOn)
  }
  return { succeeded: child.exitCode === 0, output: Buffer.concat(said).toString('utf8').trim() }
}

/** The environment in which the workspace's tools are found, and the right Node. */
export function toolEnvironment(environment: Environment, projectFolder: string): Environment {
  const tools = join(projectFolder, 'node_modules', '.bin')
  return { ...environment, PATH: [tools, environment.PATH ?? ''].join(delimiter) }
}
