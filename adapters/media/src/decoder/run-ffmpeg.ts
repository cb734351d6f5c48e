import { spawn } from 'node:child_process'

/** A frame of fifty megapixels, uncompressed, is not larger than this. */
const mostOutput = 256 * 1024 * 1024
const mostComplaint = 64 * 1024

export interface FfmpegRun {
  /** True when it ended well. */
  readonly ended: boolean
  readonly output: Buffer
  /** What it printed for people. */
  readonly complaint: string
}

/** Runs ffmpeg to its end. Time is limited from outside: this process and its ffmpeg are killed together. */
export function runFfmpeg(program: string, parameters: readonly string[]): Promise<FfmpegRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['-hide_banner', '-nostdin', '-threads', '1', ...parameters], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output: Buffer[] = []
    let size = 0
    let complaint = ''
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > mostOutput) child.kill('SIGKILL')
      else output.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < mostComplaint) complaint += chunk.toString('latin1')
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ ended: code === 0, output: Buffer.concat(output), complaint }))
  })
}
