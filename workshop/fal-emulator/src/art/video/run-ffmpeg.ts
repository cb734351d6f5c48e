import { spawn } from 'node:child_process'

const LIMIT_MILLISECONDS = 90_000
const KEPT_COMPLAINT = 2_000

/**
 * Runs ffmpeg to its end: the machine's own when it has one, else the one that came from npm.
 * Rejects with its last words when it fails or takes longer than a minute and a half.
 */
export async function runFfmpeg(parameters: readonly string[]): Promise<void> {
  const ran = await run('ffmpeg', parameters)
  if (ran === 'missing') {
    // Imported only when needed: the package throws at once on platforms that it has no program for.
    const installed = await import('@ffmpeg-installer/ffmpeg')
    const path = installed.default.path
    if ((await run(path, parameters)) === 'missing') throw new Error(`there is no ffmpeg at ${path}`)
  }
}

function run(program: string, parameters: readonly string[]): Promise<'done' | 'missing'> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['-nostdin', '-hide_banner', '-loglevel', 'error', '-y', ...parameters], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: LIMIT_MILLISECONDS,
      killSignal: 'SIGKILL',
    })
    let complaint = ''
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString('utf8')).slice(-KEPT_COMPLAINT)
    })
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve('missing')
      else reject(error)
    })
    child.once('close', (code, signal) => {
      if (code === 0) resolve('done')
      else reject(new Error(`ffmpeg ended with ${code ?? signal}: ${complaint.trim()}`))
    })
  })
}
