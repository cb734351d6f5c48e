import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the web application is built from: its own folder, the packages it imports, and what is installed. */
const sources = ['apps/web', 'domain', 'application', 'adapters', 'pnpm-lock.yaml', 'tsconfig.base.json']

const passedOver = new Set(['node_modules', '.next', 'e2e', 'test-results', 'next-env.d.ts'])
const notBuilt = /(\.test\.tsx?|\.md|\.tsbuildinfo)$/

/** One word for the state of all sources: equal words, equal build. */
export function sourceHash(projectFolder: string): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(projectFolder, source)
    if (existsSync(path)) addTo(hash, path, source)
  }
  return hash.digest('hex')
}

function addTo(hash: ReturnType<typeof createHash>, path: string, name: string): void {
  const entries = listFolder(path)
  if (entries === undefined) {
    const content = readFileSync(path)
    hash.update(`${name}\0${content.byteLength}\0`).update(content)
    return
  }
  for (const entry of entries.toSorted()) {
    if (!passedOver.has(entry) && !notBuilt.test(entry)) addTo(hash, join(path, entry), `${name}/${entry}`)
  }
}

function listFolder(path: string): readonly string[] | undefined {
  try {
    return readdirSync(path)
  } catch {
    return undefined
  }
}
