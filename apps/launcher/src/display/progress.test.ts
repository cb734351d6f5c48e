import { fail, ok } from '@atelier/kernel'
import { beforeEach, expect, it } from 'vitest'
import { Progress } from './progress.ts'

let written: string
const screen = (isTTY: boolean) => ({ isTTY, columns: 60, write: (text: string) => (written += text) })

beforeEach(() => {
  written = ''
})

it('tells of each step once, whether it succeeded and how long it took', async () => {
  const progress = new Progress(screen(false))
  await progress.step('database', async () => ok(1))
  await progress.step('worker', async () => fail({ code: 'child/ended-early' }))
  expect(written).toMatch(/^✓ database \(\d+\.\d s\)\n✗ worker \(\d+\.\d s\)\n$/)
})

it('marks a step that throws as failed and passes the error on', async () => {
  const progress = new Progress(screen(false))
  await expect(progress.step('database', () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
  expect(written).toContain('✗ database')
})

it('writes no control characters where there is no terminal', async () => {
  const progress = new Progress(screen(false))
  await progress.step('database', async () => ok(progress.say('a word')))
  expect(written).not.toContain('\u001B')
  expect(written).not.toContain('\r')
})

it('on a terminal clears the moving line before it writes, and keeps it within the width', async () => {
  const progress = new Progress(screen(true))
  await progress.step('a step with a rather long name', async (detail) => {
    detail('and a detail that would never fit into a line of sixty characters')
    progress.say('a word')
    return ok(1)
  })
  const lines = written.split('\r\u001B[K').flatMap((part) => part.split('\n'))
  expect(lines).toContain('a word')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(60)
})
