import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * Moves a finished file to its final name, so that after a power cut it is there whole or not at all:
 * the file is synced before the rename and the directory after it. The same content is kept once.
 */
export async function placeFile(from: string, to: string): Promise<void> {
  if (await exists(to)) {
    await rm(from, { force: true })
    return
  }
  await makeFolder(path.dirname(to))
  await sync(from)
  await move(from, to)
  await sync(path.dirname(to))
}

// A folder that was made is itself an entry of the one above, and lost with it in a power cut.
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = path.dirname(made))
    await sync(path.dirname(made))
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    // From another file system a rename is a copy, which a crash could cut in half: copy beside it first.
    const beside = `${to}.${randomUUID()}`
    await copyFile(from, beside)
    await sync(beside)
    await rename(beside, to)
    await rm(from, { force: true })
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
