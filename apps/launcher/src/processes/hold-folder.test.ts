import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { holdFolder, readHolder } from './hold-folder.ts'
import { processBirth } from './process-birth.ts'

const url = 'http://localhost:3000'
let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atelier-hold-'))
  file = join(folder, 'launcher.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The note of a launcher that was killed. */
function deadNote(): string {
  const { pid } = spawnSync(process.execPath, ['--version'])
  return JSON.stringify({ pid, birth: 'long ago', url: 'http://localhost:1' })
}
/** The note of another launcher that lives: the process that runs this test's. */
const livingNote = () =>
  JSON.stringify({ pid: process.ppid, birth: processBirth(process.ppid), url: 'http://localhost:2' })

function held() {
  const result = holdFolder(file, url)
  if (!result.ok) throw new Error(`held by ${result.failure.holder.pid}`)
  return result.value
}

async function race(launchers: number, rounds: number): Promise<readonly number[]> {
  for (let round = 0; round < rounds; round += 1) writeFileSync(join(folder, `${round}.json`), deadNote())
  const program = fileURLToPath(new URL('fixtures/hold-in-rounds.ts', import.meta.url))
  const first = String(Date.now() + 1500)
  const racers = Array.from({ length: launchers }, () =>
    spawn(process.execPath, [program, folder, String(rounds), first], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )
  const ends = racers.map((racer) => once(racer, 'exit'))
  try {
    const lines = await Promise.all(racers.map((racer) => once(racer.stdout, 'data')))
    return lines.flatMap(([line]) => z.array(z.int()).parse(JSON.parse(String(line))))
  } finally {
    for (const racer of racers) racer.kill('SIGKILL')
    await Promise.all(ends)
  }
}

it('[LAU11] of launchers that find a dead one’s claim at the same moment, exactly one gets the folder', async () => {
  const rounds = 40
  const got = await race(4, rounds)
  expect(got.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: rounds }, (_, round) => round),
  )
})

it('[LAU11] a folder whose launcher was killed is taken over, and nothing is left lying about', () => {
  writeFileSync(file, deadNote())
  const { release } = held()
  expect(readHolder(file)).toMatchObject({ pid: process.pid, url })
  expect(readdirSync(folder)).toEqual(['launcher.json'])
  release()
  expect(readdirSync(folder)).toEqual([])
})

it('[LAU11] a claim that was cut short is one of the dead', () => {
  writeFileSync(file, '{"pid": 12')
  held()
  expect(readHolder(file)?.pid).toBe(process.pid)
})

it('[LAU11] a launcher that was killed while it took over keeps nobody out', () => {
  writeFileSync(file, deadNote())
  mkdirSync(`${file}.takeover`)
  writeFileSync(join(`${file}.takeover`, 'its note'), deadNote())
  held()
  expect(readHolder(file)?.pid).toBe(process.pid)
})

it('[LAU11] whoever is just taking over is named, and not disturbed', () => {
  writeFileSync(file, deadNote())
  mkdirSync(`${file}.takeover`)
  const note = join(`${file}.takeover`, 'its note')
  writeFileSync(note, livingNote())
  expect(holdFolder(file, url)).toMatchObject({
    ok: false,
    failure: { code: 'launcher/already-running', holder: { pid: process.ppid } },
  })
  expect(readFileSync(note, 'utf8')).toBe(livingNote())
})

it('[LAU11] a launcher releases its own claim and nobody else’s', () => {
  const { release } = held()
  writeFileSync(file, livingNote())
  release()
  expect(readFileSync(file, 'utf8')).toBe(livingNote())
})
