import { bench } from './bench.ts'
import { doctor } from './doctor.ts'
import { help } from './help.ts'
import { lint } from './lint.ts'
import { start } from './start.ts'
import { test } from './test.ts'

export interface Invocation {
  readonly projectFolder: string
  readonly command: string
  readonly rest: readonly string[]
}

/** Carries out what was typed after `./atelier`, and answers the exit code. */
export async function runCommand({ projectFolder, command, rest }: Invocation): Promise<number> {
  switch (command) {
    case 'start':
      return start(projectFolder, 'production')
    case 'dev':
      return start(projectFolder, 'development')
    case 'doctor':
      return doctor(projectFolder)
    case 'lint':
      return lint(projectFolder, { fix: rest.includes('--fix') })
    case 'test':
      return test(projectFolder)
    case 'bench':
      return bench(projectFolder, rest)
    case 'help':
    case '--help':
    case '-h':
      return help()
    default:
      process.stderr.write(`There is no command “${command}”.\n\n`)
      help()
      return 1
  }
}
