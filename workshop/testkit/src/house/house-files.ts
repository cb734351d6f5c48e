import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))
const floors = ['domain', 'application', 'adapters', 'apps', 'workshop']
const generated = new Set(['node_modules', '.next', 'test-results', 'playwright-report', 'next-env.d.ts'])

/** The text of a file, by its path from the root of the repository. */
export function readHouseFile(path: string): string {
  return readFileSync(join(repository, path), 'utf8')
}

export const houseFileExists = (path: string) => existsSync(join(repository, path))

/** Every file on the floors that people wrote, by its path from the root of the repository. */
export function listHouseFiles(): readonly string[] {
  return floors.flatMap((floor) => listUnder(floor))
}

/** The folders of all packages, such as `domain/kernel`. */
export function listPackages(): readonly string[] {
  return listHouseFiles()
    .filter((path) => basename(path) === 'package.json')
    .map((path) => dirname(path))
}

const Dependencies = z.record(z.string(), z.string()).default({})
const Manifest = z.object({
  name: z.string(),
  license: z.string().optional(),
  engines: z.record(z.string(), z.string()).optional(),
  dependencies: Dependencies,
  devDependencies: Dependencies,
  optionalDependencies: Dependencies,
})

/** The package.json of a folder, the root being `.`. */
export function readManifest(folder: string): z.infer<typeof Manifest> {
  return Manifest.parse(JSON.parse(readHouseFile(join(folder, 'package.json'))))
}

function listUnder(folder: string): readonly string[] {
  const path = join(repository, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !generated.has(entry.name))
    .flatMap((entry) => {
      const inside = `${folder}/${entry.name}`
      return entry.isDirectory() ? listUnder(inside) : [inside]
    })
}
