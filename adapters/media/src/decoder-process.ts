import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { fail, ok, type Result } from '@atelier/kernel'
import {
  DecodeReply,
  DecoderReady,
  previewPath,
  previewSides,
  type DecodedFacts,
  type DecodeRequest,
} from './decoder/messages.ts'

export interface DecoderSettings {
  readonly searchPath: string
  readonly timeoutSeconds: number
  /** Bytes. */
  readonly mostMemory: number
}

/** `unreadable`: the decoder opened the file and found nothing it knows. `gone`: it died or was killed over it. */
export interface DecoderFailure {
  readonly code: 'decoder/unreadable' | 'decoder/gone'
  readonly reason: string
}

/** A process and its first word; false when it ended or was silent instead. */
interface Started {
  readonly child: ChildProcess
  readonly ready: Promise<boolean>
}

const program = fileURLToPath(new URL('decoder/main.ts', import.meta.url))
const startSeconds = 30

/** One decoding process and its replacements. Takes one file at a time. */
export class Decoder {
  readonly #settings: DecoderSettings
  #started: Started
  #ended = false

  constructor(settings: DecoderSettings) {
    this.#settings = settings
    this.#started = start(settings)
  }

  /** Throws when no process can be started: then nothing is known about the file. */
  async decode(request: DecodeRequest): Promise<Result<DecodedFacts, DecoderFailure>> {
    if (hasEnded(this.#started.child)) this.#replace()
    const { child, ready } = this.#started
    if (!(await ready)) {
      await stop(child)
      if (this.#ended) return gone
      throw new Error('the media decoder does not start')
    }
    const reply = await ask(child, request, this.#settings.timeoutSeconds)
    if (reply === null || reply.residentBytes > this.#settings.mostMemory) {
      // Stopped before its files are removed, so that it can't write them again.
      await stop(child)
      this.#replace()
    }
    if (reply?.facts) return ok(reply.facts)
    await Promise.all(previewSides.map((side) => rm(previewPath(request.base, side), { force: true })))
    return reply === null ? gone : fail({ code: 'decoder/unreadable', reason: reply.reason })
  }

  async end(): Promise<void> {
    this.#ended = true
    await stop(this.#started.child)
  }

  #replace(): void {
    if (!this.#ended) this.#started = start(this.#settings)
  }
}

const gone: Result<never, DecoderFailure> = fail({
  code: 'decoder/gone',
  reason: 'The file brought the decoder down.',
})

// Its own process group, so that an ffmpeg of its own dies with it; nothing of our environment goes along.
function start({ searchPath }: DecoderSettings): Started {
  const child = fork(program, [searchPath], {
    env: {},
    execArgv: ['--max-old-space-size=256'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: true,
  })
  // A process that could not even start is one that ended.
  child.on('error', () => undefined)
  const word = nextMessage(child, startSeconds)
  return { child, ready: word.then((message) => DecoderReady.safeParse(message).success) }
}

/** Null when the process died, took too long or answered in no known form. */
async function ask(
  child: ChildProcess,
  request: DecodeRequest,
  seconds: number,
): Promise<DecodeReply | null> {
  const answer = nextMessage(child, seconds)
  // A channel that is closed already shows as an exit.
  child.send(request, () => undefined)
  return DecodeReply.safeParse(await answer).data ?? null
}

/** The next message of a process; null when it ends or takes too long. */
function nextMessage(child: ChildProcess, seconds: number): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (message: unknown) => {
      clearTimeout(timer)
      child.off('message', settle)
      child.off('exit', die)
      resolve(message)
    }
    const die = () => settle(null)
    const timer = setTimeout(die, seconds * 1000)
    child.once('message', settle)
    child.once('exit', die)
    if (hasEnded(child)) die()
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) return
  const ended = once(child, 'exit')
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
  await ended
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}
