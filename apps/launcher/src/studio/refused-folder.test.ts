import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'

const program = `
  const { openDataFolder } = await import(${JSON.stringify(new URL('data-folder.ts', import.meta.url).href)})
  process.stdout.write(JSON.stringify(openDataFolder(process.argv[1])))
`

// In a process of its own: a call that never returns would take the test along.
it.runIf(existsSync('/proc/self')).each(['/proc/studio', '/proc/studio/below', '/dev/null/studio'])(
  '[LAU5] the data folder %s, where nothing can be made, is refused at once with what to do',
  (folder) => {
    const asked = spawnSync(process.execPath, ['--input-type=module', '-e', program, folder], {
      encoding: 'utf8',
      timeout: 10_000,
    })
    expect(asked.signal).toBeNull()
    expect(asked.stdout).toContain('data-folder/not-writable')
    expect(asked.stdout).toContain('set ATELIER_DATA to another folder')
  },
)
