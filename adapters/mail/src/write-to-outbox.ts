import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Keeps a letter under a name that sorts by time. Whoever reads the folder never meets half a letter. */
export async function writeToOutbox(folder: string, message: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const name = path.join(folder, `${stamp}-${randomUUID().slice(0, 8)}.eml`)
  await writeFile(`${name}.part`, message, { mode: 0o600 })
  await rename(`${name}.part`, name)
}
