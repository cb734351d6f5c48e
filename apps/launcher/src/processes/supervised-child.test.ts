import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isAlive } from './is-alive.ts'
import { ProcessRecord } from './process-record.ts'
import { SupervisedChild } from './supervised-child.ts'
import { until } from './until.ts'

let folder: string
let notices: string[]
let child: SupervisedChild

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atelier-child-'))
  notices = []
})
afterEach(async () => {
  await child.end(0)
  rmSync(folder, { recursive: true })
})

function supervise(script: string, patience = 10_000) {
  const plan = {
    name: 'worker',
    arguments: ['-e', script],
    folder,
    environment: {},
    ready: { by: 'line' },
  } as const
  const record = new ProcessRecord(join(folder, 'processes.json'))
  const witness = { line: () => undefined, notice: (message: string) => notices.push(message) }
  child = new SupervisedChild({ plan, record, witness, patience, firstPause: 20 })
  return child
}

const sayReady = `console.log('{"ready":true}')`

it('[LAU6] a process that dies before it serves is a failure with its last words, not a restart', async () => {
  const started = await supervise(`console.error('the disk is full'); process.exit(3)`).start()
  expect(started).toEqual({
    ok: false,
    failure: { code: 'child/ended-early', how: 'code 3', lastLines: ['the disk is full'] },
  })
  expect(notices).toEqual([])
})

it('[LAU6] a process that never serves is ended and reported', async () => {
  const started = await supervise('setInterval(() => {}, 1000)', 300).start()
  expect(started).toMatchObject({ ok: false, failure: { code: 'child/not-ready' } })
})

it('[LAU6] a process that keeps dying is started again ever more slowly, until it is ended', async () => {
  await supervise(`${sayReady}; setTimeout(() => process.exit(1), 200)`).start()
  expect(
    await until(() => notices.filter((notice) => notice.includes('stopped')).length >= 3, { within: 20_000 }),
  ).toBe(true)
  const pauses = notices.flatMap((notice) => /again in ([\d.]+) s/.exec(notice)?.[1] ?? [])
  expect(pauses.slice(0, 3)).toEqual(['0.02', '0.04', '0.08'])
  await child.end(1000)
  const before = notices.length
  await until(() => false, { within: 400 })
  expect(notices.slice(before).filter((notice) => notice.includes('back'))).toEqual([])
})

it('[LAU9] a record never ends a process that has its number by chance', async () => {
  await supervise(`${sayReady}; setInterval(() => {}, 1000)`).start()
  const pid = child.pid() ?? 0
  const file = join(folder, 'other.json')
  const stranger = new ProcessRecord(file)
  stranger.add('worker', pid)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"birth":"[^"]+"/, '"birth":"another time"'))
  expect(await new ProcessRecord(file).endLeftovers()).toEqual([])
  expect(isAlive(pid)).toBe(true)
})
