import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { until } from './until.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atelier-compiled-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('[LAU13] what a child compiled is kept while it still runs, whatever its end will be', async () => {
  const preload = new URL('keep-compiled.ts?after=300', import.meta.url).href
  const loads = `import(${JSON.stringify(new URL('start-child.ts', import.meta.url).href)}); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', preload, '-e', loads], {
    env: { ...process.env, NODE_COMPILE_CACHE: folder },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  const kept = () => readdirSync(folder, { recursive: true }).length > 2
  try {
    expect(await until(kept, { within: 15_000 })).toBe(true)
    expect(child.exitCode).toBeNull()
  } finally {
    child.kill('SIGKILL')
    await ended
  }
})
