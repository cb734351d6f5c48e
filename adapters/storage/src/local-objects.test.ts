import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ObjectKey } from '@atelier/assets'
import { objectStoreSuite } from '@atelier/testkit/objects'
import { expect, it } from 'vitest'
import { createLocalObjects } from './create-local-objects.ts'

const secret = 'x'.repeat(32)

function newFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'objects-'))
}

objectStoreSuite('a local folder', () =>
  createLocalObjects({ folder: newFolder(), secret, clock: { now: () => new Date() } }),
)

it('gives links that stay the same within a period and end after it', () => {
  let now = new Date('2026-11-21T10:00:00Z')
  const store = createLocalObjects({ folder: newFolder(), secret, clock: { now: () => now } })
  const key = ObjectKey.parse(`${'c'.repeat(64)}.png`)
  const link = store.link(key)
  const { searchParams } = new URL(link, 'http://x')
  now = new Date('2026-11-21T23:00:00Z')
  expect(store.link(key)).toBe(link)
  now = new Date('2026-11-22T10:00:00Z')
  expect(store.allows(key, searchParams)).toBe(true)
  now = new Date('2026-11-23T00:00:01Z')
  expect(store.allows(key, searchParams)).toBe(false)
})

it('has nothing under a final name when it is killed half-way', async () => {
  const folder = newFolder()
  const script = `
    const { createLocalObjects } = await import(${JSON.stringify(path.join(import.meta.dirname, 'create-local-objects.ts'))})
    const store = createLocalObjects({ folder: ${JSON.stringify(folder)}, secret: '${secret}', clock: { now: () => new Date() } })
    async function* endless() { for (;;) { yield Buffer.alloc(65536); process.stdout.write('.'); await new Promise((go) => setTimeout(go, 1)) } }
    await store.stage(endless(), { bytes: 1e9 })`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script])
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  expect(names.length).toBeGreaterThan(0)
  expect(names.every((entry) => entry.parentPath.endsWith('staged'))).toBe(true)
})

it('removes what an earlier crash left half-written, but not what is being written', async () => {
  const folder = newFolder()
  const now = new Date()
  const open = () => createLocalObjects({ folder, secret, clock: { now: () => now } })
  await open().stage(oneChunk(), { bytes: 10 })
  writeFileSync(path.join(folder, 'staged', 'abandoned'), 'half')
  utimesSync(path.join(folder, 'staged', 'abandoned'), now, new Date(now.getTime() - 25 * 60 * 60 * 1000))
  open()
  expect(readdirSync(path.join(folder, 'staged'))).toHaveLength(1)
  expect(readdirSync(path.join(folder, 'staged'))).not.toContain('abandoned')
})

it('moves a file that another adapter made, and keeps its bytes', async () => {
  const folder = newFolder()
  const store = createLocalObjects({ folder, secret, clock: { now: () => new Date() } })
  const preview = path.join(folder, 'preview.webp')
  writeFileSync(preview, 'a preview')
  const { key } = await store.keepFile(preview, 'image/webp')
  expect(existsSync(preview)).toBe(false)
  const opened = await store.open(key)
  expect(await new Response(opened?.stream).text()).toBe('a preview')
})

async function* oneChunk(): AsyncIterable<Uint8Array> {
  yield new Uint8Array(4)
}
