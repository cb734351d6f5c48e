import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDataFolder, rememberedPort, rememberPort } from './data-folder.ts'
import { secretFile } from './secret-file.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atelier-data-folder-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function opened(folder: string) {
  const result = openDataFolder(folder)
  if (!result.ok) throw new Error(result.failure.remedy)
  return result.value
}

it('[LAU3] a chosen port is remembered, each by its name', () => {
  const files = opened(join(root, 'studio'))
  expect(rememberedPort(files, 'emulator', 1000)).toBe(1000)
  rememberPort(files, 'emulator', 2000)
  rememberPort(files, 'postgres', 3000)
  expect(rememberedPort(files, 'emulator', 1000)).toBe(2000)
  expect(rememberedPort(files, 'postgres', 1000)).toBe(3000)
})

it('[LAU3] a note of ports that cannot be read counts as none', () => {
  const files = opened(join(root, 'studio'))
  writeFileSync(files.ports, '{"emulator": 20')
  expect(rememberedPort(files, 'emulator', 1000)).toBe(1000)
})

it('[LAU4] a secret is made once, is long, and is readable by its owner only', () => {
  const file = join(root, 'secret')
  const secret = secretFile(file)
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  expect(secretFile(file)).toBe(secret)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

it('[LAU4] a secret that was emptied is not used', () => {
  const file = join(root, 'secret')
  writeFileSync(file, '')
  expect(() => secretFile(file)).toThrow('is empty')
})

it('[LAU5] a data folder that cannot be written to is refused with what to do', () => {
  writeFileSync(join(root, 'file'), '')
  const result = openDataFolder(join(root, 'file'))
  expect(result).toMatchObject({ ok: false, failure: { code: 'data-folder/not-writable' } })
  expect(!result.ok && result.failure.remedy).toContain('set ATELIER_DATA to another folder')
})

it('[LAU5] a data folder is made with those on the way to it', () => {
  const folder = join(root, 'one', 'two', 'three')
  expect(opened(folder).folder).toBe(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o755)
})
