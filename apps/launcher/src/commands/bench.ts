import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** `./atelier bench …`: the benchmarks are a program of their own, in the workshop. */
export async function bench(projectFolder: string, rest: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['workshop/bench/src/main.ts', ...rest], {
    cwd: projectFolder,
    stdio: 'inherit',
  })
  // A Ctrl-C in the terminal reaches the benchmark as well; it ends, and then so do we.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  await once(child, 'exit')
  return child.exitCode ?? 1
}
