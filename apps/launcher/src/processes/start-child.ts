import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { endGroup, endProcess } from './end-process.ts'

/** How to start one of the studio's programs. All of them run on Node. */
export interface ProgramPlan {
  readonly name: string
  /** Arguments of Node: its own flags first, then the program and its arguments. */
  readonly arguments: readonly string[]
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** A program that stays, and how it shows that it serves. */
export interface ChildPlan extends ProgramPlan {
  /** A line on standard output that says the program serves, or an address that answers when it does. */
  readonly ready: { readonly by: 'line' } | { readonly by: 'address'; readonly url: string }
}

/** A process that was started, and what became of it. */
export interface Child {
  readonly pid: number
  /** Settles when it ended, with a word on how: `code 1`, `SIGKILL`. Never rejects. */
  readonly ended: Promise<string>
  /** Its last lines, for the report of a failure. */
  readonly lastLines: () => readonly string[]
  /** Ends it: politely, by force after `patience` milliseconds. */
  end(patience: number): Promise<void>
}

/** Arguments of Node that make a child with an `ipc` channel leave when its parent dies. */
export const leavingWithParent = [
  '--import',
  new URL(`leave-with-parent.ts?launcher=${process.pid}`, import.meta.url).href,
] as const
const keepingCompiled = ['--import', new URL('keep-compiled.ts?after=10000', import.meta.url).href] as const
const keptLines = 30

/**
 * Starts a process in a group of its own, so that Ctrl-C in the terminal reaches the launcher alone, which then ends
 * the others in order.
 */
export function startChild(plan: ProgramPlan, onLine: (line: string) => void): Child {
  const child = spawn(process.execPath, [...leavingWithParent, ...keepingCompiled, ...plan.arguments], {
    cwd: plan.folder,
    env: { ...plan.environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  })
  const lines: string[] = []
  forEachLine(child, (line) => {
    lines.push(line)
    if (lines.length > keptLines) lines.shift()
    onLine(line)
  })
  const pid = child.pid
  if (pid === undefined) throw new Error(`${plan.name}: the system could not start ${process.execPath}`)
  const ended = howItEnded(child, pid)
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  return {
    pid,
    ended,
    lastLines: () => lines,
    async end(patience) {
      if (!hasEnded()) await endProcess(pid, patience)
      await ended
    },
  }
}

function forEachLine(child: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', onLine)
  }
}

async function howItEnded(child: ChildProcess, pid: number): Promise<string> {
  await once(child, 'exit')
  endGroup(pid)
  return child.signalCode ?? `code ${child.exitCode}`
}
