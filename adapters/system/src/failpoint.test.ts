import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createFailpoint } from './failpoint.ts'

const program = path.join(import.meta.dirname, 'failpoint.ts')

function orderFile(): string {
  return path.join(mkdtempSync(path.join(os.tmpdir(), 'failpoint-')), 'order.json')
}

function comeTo(name: string, file: string) {
  const script = `const { createFailpoint } = await import(${JSON.stringify(program)}); await createFailpoint(${JSON.stringify(file)})('${name}')`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script])
}

it('does nothing without an order file', async () => {
  await expect(createFailpoint(undefined)('after-hold')).resolves.toBeUndefined()
})

it('does nothing while no order was given', async () => {
  await expect(createFailpoint(orderFile())('after-hold')).resolves.toBeUndefined()
})

it('kills its process at the ordered moment, once, and at no other', () => {
  const file = orderFile()
  writeFileSync(file, JSON.stringify({ name: 'before-settle' }))
  expect(comeTo('after-hold', file).signal).toBeNull()
  expect(existsSync(file)).toBe(true)
  expect(comeTo('before-settle', file).signal).toBe('SIGKILL')
  expect(existsSync(file)).toBe(false)
  expect(comeTo('before-settle', file).status).toBe(0)
})

it('kills another process when the order names one', () => {
  const file = orderFile()
  const script = `
    const { spawn } = await import('node:child_process')
    const { writeFileSync } = await import('node:fs')
    const { createFailpoint } = await import(${JSON.stringify(program)})
    const victim = spawn('sleep', ['60'])
    victim.on('exit', (_code, signal) => { console.log(signal); process.exit(0) })
    writeFileSync(${JSON.stringify(file)}, JSON.stringify({ name: 'after-hold', pid: victim.pid }))
    await createFailpoint(${JSON.stringify(file)})('after-hold')`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  })
  expect(stdout.trim()).toBe('SIGKILL')
})
