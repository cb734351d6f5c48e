import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createFailpoint } from './failpoint.ts'

const program = path.join(import.meta.dirname, 'failpoint.ts')

it('does nothing without an order', async () => {
  await expect(createFailpoint(undefined)('after-hold')).resolves.toBeUndefined()
})

it('refuses an order for a moment that does not exist', () => {
  expect(() => createFailpoint('after-lunch|/nowhere')).toThrow('names no failpoint')
})

it('kills its process at the named moment, once', () => {
  const done = path.join(mkdtempSync(path.join(os.tmpdir(), 'failpoint-')), 'done')
  const reach = (name: string) =>
    spawnSync(process.execPath, [
      '--input-type=module',
      '--eval',
      `const { createFailpoint } = await import(${JSON.stringify(program)}); await createFailpoint('before-settle|${done}')('${name}')`,
    ])
  expect(reach('after-hold').signal).toBeNull()
  expect(existsSync(done)).toBe(false)
  expect(reach('before-settle').signal).toBe('SIGKILL')
  expect(reach('before-settle').status).toBe(0)
})
