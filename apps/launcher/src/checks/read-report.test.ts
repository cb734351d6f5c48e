import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readReport } from './read-report.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atelier-report-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function reportOf(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

it('counts the tests of a Vitest report', () => {
  const file = reportOf({ numPassedTests: 12, numFailedTests: 2, success: false })
  expect(readReport(file, false)).toEqual({ passed: 12, failed: 2 })
})

it('counts a journey that passed at the second attempt as passed', () => {
  const file = reportOf({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 4 } })
  expect(readReport(file, false)).toEqual({ passed: 4, failed: 1 })
})

it('counts a runner that failed without a failed test as one failure', () => {
  const file = reportOf({ numPassedTests: 12, numFailedTests: 0, success: false })
  expect(readReport(file, false)).toEqual({ passed: 12, failed: 1 })
})

it.each(['', 'not a report', '{}'])('counts a missing or unreadable report as one failure', (content) => {
  expect(readReport(reportOf(content), true)).toEqual({ passed: 0, failed: 1 })
  expect(readReport(join(folder, 'absent.json'), true)).toEqual({ passed: 0, failed: 1 })
})
