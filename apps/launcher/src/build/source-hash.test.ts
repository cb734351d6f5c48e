import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sourceHash } from './source-hash.ts'
import { inspectWebBuild } from './web-build.ts'

let project: string

const write = (path: string, content: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), content)
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'atelier-build-'))
  write('apps/web/app/page.tsx', 'export default 1')
  write('domain/runs/src/index.ts', 'export const one = 1')
  write('pnpm-lock.yaml', 'lockfileVersion: 9')
  write('apps/web/.next/BUILD_ID', 'first')
})
afterEach(() => rmSync(project, { recursive: true }))

it.each([
  ['a page', 'apps/web/app/page.tsx', 'export default 2'],
  ['a package it imports', 'domain/runs/src/index.ts', 'export const one = 2'],
  ['what is installed', 'pnpm-lock.yaml', 'lockfileVersion: 10'],
  ['a new file', 'apps/web/app/new.tsx', ''],
])('[LAU12] %s counts', (_what, path, content) => {
  const before = sourceHash(project)
  write(path, content)
  expect(sourceHash(project)).not.toBe(before)
})

it.each([
  ['the build itself', 'apps/web/.next/server/page.js'],
  ['a test', 'apps/web/app/page.test.tsx'],
  ['a journey', 'apps/web/e2e/generate.spec.ts'],
  ['a paper', 'domain/runs/SPEC.md'],
  ['an installed package', 'apps/web/node_modules/next/index.js'],
])('[LAU12] %s does not count', (_what, path) => {
  const before = sourceHash(project)
  write(path, 'changed')
  expect(sourceHash(project)).toBe(before)
})

it('[LAU12] two files whose contents run together differently are different sources', () => {
  write('apps/web/a.ts', 'ab')
  write('apps/web/b.ts', 'c')
  const before = sourceHash(project)
  write('apps/web/a.ts', 'a')
  write('apps/web/b.ts', 'bc')
  expect(sourceHash(project)).not.toBe(before)
})

it('[LAU12] a build is current once it has finished, until the sources change; one that broke off never is', () => {
  const first = inspectWebBuild(project, {})
  expect(first.isCurrent).toBe(false)
  expect(inspectWebBuild(project, {}).isCurrent).toBe(false)
  first.finished()
  expect(inspectWebBuild(project, {}).isCurrent).toBe(true)
  write('apps/web/app/page.tsx', 'export default 2')
  expect(inspectWebBuild(project, {}).isCurrent).toBe(false)
  write('apps/web/app/page.tsx', 'export default 1')
  expect(inspectWebBuild(project, {}).isCurrent).toBe(false)
})
