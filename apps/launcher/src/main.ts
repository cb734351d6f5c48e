import { fileURLToPath } from 'node:url'
import { compiledFolder } from './compiled-folder.ts'
import { nodeProblem } from './node-problem.ts'

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url))
const problem = nodeProblem(process.versions.node)

if (problem === undefined) {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache(compiledFolder(projectFolder))
  const { runCommand } = await import('./commands/run-command.ts')
  const [command = 'start', ...rest] = process.argv.slice(2)
  process.exit(await runCommand({ projectFolder, command, rest }))
}
process.stderr.write(`${problem}\n`)
process.exit(1)
