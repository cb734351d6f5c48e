import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listPackages, readHouseFile } from './house-files.ts'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))

/** Imports that a law forbids: who, whom, and the law that must say so. */
const breaches: readonly (readonly [from: string, to: string, law: string])[] = [
  ['domain/kernel/src/a.ts', 'domain/graph/src/index.ts', 'kernel-stands-alone'],
  ['domain/graph/src/a.ts', 'domain/catalog/src/index.ts', 'graph'],
  ['domain/catalog/src/a.ts', 'domain/runs/src/index.ts', 'catalog'],
  ['domain/runs/src/a.ts', 'domain/credits/src/index.ts', 'runs'],
  ['domain/credits/src/a.ts', 'domain/assets/src/index.ts', 'credits'],
  ['domain/assets/src/a.ts', 'domain/credits/src/index.ts', 'assets'],
  ['domain/assets/src/b.ts', 'node:fs', 'domain-is-pure'],
  ['application/usecases/src/a.ts', 'adapters/db/src/index.ts', 'usecases-see-the-domain'],
  ['application/contract/src/a.ts', 'application/usecases/src/index.ts', 'contract-sees-the-domain'],
  ['adapters/fal/src/a.ts', 'adapters/storage/src/index.ts', 'fal-is-an-edge'],
  ['adapters/storage/src/a.ts', 'adapters/db/src/index.ts', 'storage-is-an-edge'],
  ['adapters/auth/src/a.test.ts', 'adapters/db/src/index.ts', 'auth-is-an-edge-tests'],
  ['workshop/fal-emulator/src/a.ts', 'adapters/fal/src/index.ts', 'emulators-are-strangers'],
  ['workshop/fal-emulator/src/b.test.ts', 'adapters/fal/src/index.ts', 'emulators-are-strangers'],
  ['apps/cli/src/a.ts', 'application/usecases/src/index.ts', 'cli-is-a-customer'],
  ['apps/launcher/src/a.ts', 'domain/runs/src/index.ts', 'launcher-starts-processes'],
  ['apps/web/features/gallery/a.ts', 'apps/worker/src/index.ts', 'apps-are-strangers'],
  ['apps/web/components/ui/a.tsx', 'domain/kernel/src/index.ts', 'ui-knows-no-domain'],
  ['apps/web/features/gallery/b.ts', 'apps/web/features/shell/inside.ts', 'features-through-the-door'],
  ['apps/web/app/a.ts', 'adapters/db/src/index.ts', 'adapters-meet-in-compose'],
  ['apps/worker/src/a.ts', '@atelier/db', 'adapters-meet-in-compose'],
  ['apps/worker/src/b.ts', 'workshop/testkit/src/index.ts', 'workshop-never-ships'],
  ['domain/runs/src/b.ts', 'domain/runs/src/c.ts', 'no-cycles'],
  ['domain/runs/src/d.ts', './nowhere.ts', 'no-dangling'],
]

/** Imports that every law allows. */
const customs: readonly (readonly [from: string, to: string])[] = [
  ['domain/runs/src/e.ts', 'domain/catalog/src/index.ts'],
  ['domain/runs/src/e.test.ts', 'workshop/testkit/src/index.ts'],
  ['application/usecases/src/b.ts', 'domain/credits/src/index.ts'],
  ['adapters/db/src/a.ts', 'application/usecases/src/index.ts'],
  ['adapters/db/src/a.test.ts', 'workshop/testkit/src/index.ts'],
  ['apps/worker/src/compose.ts', 'adapters/db/src/index.ts'],
  ['apps/web/compose.ts', '@atelier/db'],
  ['apps/web/features/gallery/c.ts', 'apps/web/features/shell/index.ts'],
  ['workshop/testkit/src/a.ts', 'adapters/db/src/index.ts'],
  ['workshop/fal-emulator/src/c.ts', 'domain/catalog/src/index.ts'],
]

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

let folder: string
let violations: readonly { from: string; law: string }[]

function plant(file: string, content: string): void {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

function plantImport([from, to]: readonly [string, string, ...unknown[]]): void {
  const isFile = /^(domain|application|adapters|apps|workshop)\//.test(to)
  const specifier = isFile ? `./${relative(dirname(from), to)}` : to
  // A type import is an import: a layer that knows another's types depends on it.
  plant(from, `import type { word } from '${specifier}'\nexport type Word = typeof word\n`)
  if (isFile && !existsSync(join(folder, to))) plant(to, 'export const word = 1\n')
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atelier-laws-'))
  plant('package.json', '{ "name": "planted", "dependencies": { "@atelier/db": "1.0.0" } }')
  plant('apps/web/tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }')
  plant('adapters/db/package.json', '{ "name": "@atelier/db", "exports": { ".": "./src/index.ts" } }')
  mkdirSync(join(folder, 'node_modules/@atelier'), { recursive: true })
  symlinkSync(join(folder, 'adapters/db'), join(folder, 'node_modules/@atelier/db'))
  for (const planted of [...customs, ...breaches]) plantImport(planted)
  // The other half of the cycle, which is reported once.
  plantImport(['domain/runs/src/c.ts', 'domain/runs/src/b.ts'])
  const floors = ['domain', 'application', 'adapters', 'apps', 'workshop']
  const config = join(repository, '.dependency-cruiser.cjs')
  const printed = execFileSync(
    join(repository, 'node_modules/.bin/depcruise'),
    ['--config', config, '--output-type', 'json', ...floors],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  const report = Report.parse(JSON.parse(printed))
  violations = report.summary.violations.map(({ from, rule }) => ({ from, law: rule.name }))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the layer laws', () => {
  it.each(breaches)('%s may not import %s: %s', (from, _to, law) => {
    expect(violations).toContainEqual({ from, law })
  })

  // Apps are named by their floor as a whole.
  it.each(listPackages().filter((folder) => !folder.startsWith('apps/')))('know %s', (folder) => {
    expect(readHouseFile('.dependency-cruiser.cjs')).toContain(`'${basename(folder)}'`)
  })

  it.each(customs)('%s may import %s', (from) => {
    expect(violations.filter((violation) => violation.from === from)).toEqual([])
  })
})
