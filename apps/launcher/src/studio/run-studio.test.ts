import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPostmaster } from '../postgres/postmaster-file.ts'
import { stopPostgres } from '../postgres/stop-postgres.ts'
import { findFreePort } from '../processes/find-free-port.ts'
import { isAlive } from '../processes/is-alive.ts'
import { until } from '../processes/until.ts'

const fixture = fileURLToPath(new URL('fixtures/run-fake-studio.ts', import.meta.url))
let folder: string
let port: number
let launchers: ChildProcess[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atelier-run-studio-'))
  chmodSync(folder, 0o755)
  port = await findFreePort(39_000 + Math.floor(Math.random() * 1000))
  launchers = []
})

afterEach(async () => {
  for (const launcher of launchers) launcher.kill('SIGKILL')
  await until(() => launchers.every((launcher) => !isAlive(launcher.pid ?? 0)), { within: 5000 })
  for (const pid of startedPids()) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  await until(() => !startedPids().some(isAlive), { within: 5000 })
  const postmaster = readPostmaster(join(folder, 'postgres', 'cluster'))
  if (postmaster !== undefined && isAlive(postmaster.pid)) await stopPostgres(postmaster.pid, 'immediate')
  rmSync(folder, { recursive: true, force: true })
})

interface Launcher {
  readonly said: () => string
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
}

function launch(stubborn = ''): Launcher {
  const child = spawn(process.execPath, [fixture, folder, String(port), stubborn], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  launchers.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return { child, said: () => said, ended: once(child, 'exit').then(() => child.exitCode) }
}

async function says(launcher: Launcher, words: string): Promise<void> {
  const heard = await until(() => launcher.said().includes(words), { within: 20_000 })
  if (!heard) throw new Error(`never said “${words}”, but:\n${launcher.said()}`)
}

const notes = () =>
  existsSync(join(folder, 'notes.txt')) ? readFileSync(join(folder, 'notes.txt'), 'utf8') : ''
const startedPids = () => [...notes().matchAll(/started (\d+)/g)].map(([, pid]) => Number(pid))
const pidOf = (role: string) =>
  Number([...notes().matchAll(new RegExp(`${role} started (\\d+)`, 'g'))].at(-1)?.[1])
const postmasterPid = () => readPostmaster(join(folder, 'postgres', 'cluster'))?.pid
const ready = () => `Atelier is ready at http://localhost:${port}`

it('[LAU7] Ctrl-C ends every process in order and exits with 0', async () => {
  const launcher = launch()
  await says(launcher, ready())
  const everyone = [...startedPids(), postmasterPid() ?? 0]
  expect(everyone).toHaveLength(4)
  launcher.child.kill('SIGINT')
  expect(await launcher.ended).toBe(0)
  expect(everyone.filter(isAlive)).toEqual([])
  expect(notes().match(/\w+ ended/g)).toEqual(['web ended', 'worker ended', 'emulator ended'])
  expect(readFileSync(join(folder, 'postgres', 'postgres.log'), 'utf8')).toContain(
    'received fast shutdown request',
  )
})

it('[LAU7] a second Ctrl-C does not wait for a process that will not end', async () => {
  const launcher = launch('worker')
  await says(launcher, ready())
  const everyone = [...startedPids(), postmasterPid() ?? 0]
  launcher.child.kill('SIGINT')
  await says(launcher, 'Stopping')
  await until(() => false, { within: 700 })
  launcher.child.kill('SIGINT')
  const impatient = performance.now()
  await launcher.ended
  expect(performance.now() - impatient).toBeLessThan(4000)
  expect(everyone.filter(isAlive)).toEqual([])
})

it('[LAU7] a web process that waits for an open stream is given a second and a half', async () => {
  const launcher = launch('web')
  await says(launcher, ready())
  const everyone = [...startedPids(), postmasterPid() ?? 0]
  launcher.child.kill('SIGINT')
  const asked = performance.now()
  expect(await launcher.ended).toBe(0)
  expect(performance.now() - asked).toBeLessThan(8000)
  expect(everyone.filter(isAlive)).toEqual([])
  expect(notes().match(/\w+ ended/g)).toEqual(['worker ended', 'emulator ended'])
})

it('[LAU1] after a kill -9 of the launcher its children leave, and the next start adopts the database', async () => {
  const first = launch()
  await says(first, ready())
  const children = startedPids()
  const postmaster = postmasterPid()
  first.child.kill('SIGKILL')
  expect(await until(() => !children.some(isAlive), { within: 8000 })).toBe(true)
  expect(isAlive(postmaster ?? 0)).toBe(true)
  const second = launch()
  await says(second, ready())
  expect(postmasterPid()).toBe(postmaster)
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
}, 40_000)

it('[LAU9] what a killed launcher left hanging is ended by the next one', async () => {
  const first = launch('web')
  await says(first, ready())
  const hanging = pidOf('web')
  first.child.kill('SIGKILL')
  const second = launch()
  await says(second, 'Ended what an earlier start left running: web.')
  expect(isAlive(hanging)).toBe(false)
  await says(second, ready())
}, 40_000)

it('[LAU6] a process that dies is started again, and so is the database', async () => {
  const launcher = launch()
  await says(launcher, ready())
  const worker = pidOf('worker')
  process.kill(worker, 'SIGKILL')
  await says(launcher, 'worker stopped unexpectedly (SIGKILL); starting it again in 0.25 s')
  await says(launcher, 'worker is back')
  expect(pidOf('worker')).not.toBe(worker)
  const postmaster = postmasterPid() ?? 0
  process.kill(postmaster, 'SIGKILL')
  await says(launcher, 'PostgreSQL is back')
  expect(postmasterPid()).not.toBe(postmaster)
  expect(launcher.child.exitCode).toBeNull()
}, 40_000)

it('[LAU10] a taken port is named together with who holds it and how to choose another', async () => {
  const stranger = createServer().listen(port, '127.0.0.1')
  await once(stranger, 'listening')
  const launcher = launch()
  expect(await launcher.ended).toBe(1)
  expect(launcher.said()).toContain(`Port ${port} is taken by process ${process.pid}`)
  expect(launcher.said()).toContain(`PORT=${port + 1} ./atelier`)
  stranger.close()
})

it('[LAU11] a second launcher on the same folder is refused and told where the first one is', async () => {
  const first = launch()
  await says(first, ready())
  const second = launch()
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain(`already runs on this data folder: http://localhost:${port}`)
  expect(first.child.exitCode).toBeNull()
})

it.each([30, 300, 700])(
  '[LAU7] Ctrl-C %i ms into the start leaves nothing behind',
  async (moment) => {
    const launcher = launch()
    await until(() => launcher.said() !== '' || launcher.child.exitCode !== null, { within: moment })
    await until(() => false, { within: moment })
    launcher.child.kill('SIGINT')
    await launcher.ended
    expect([...startedPids(), postmasterPid() ?? -1].filter((pid) => pid > 0 && isAlive(pid))).toEqual([])
  },
  30_000,
)

it('[LAU4] nothing that is printed holds a secret', async () => {
  const launcher = launch()
  await says(launcher, ready())
  launcher.child.kill('SIGINT')
  await launcher.ended
  for (const file of ['secret', 'postgres/password', 'postgres/studio-password']) {
    expect(launcher.said()).not.toContain(readFileSync(join(folder, file), 'utf8').trim())
  }
})
