import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseClusterFolder } from './cluster-folder.ts'

/** The user `nobody`, who exists on every Debian; only root can test what another user may enter. */
const nobody = { uid: 65_534, gid: 65_534 }
const isRoot = process.getuid?.() === 0

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atelier-folder-'))
  chmodSync(root, 0o755)
})
afterEach(() => rmSync(root, { recursive: true }))

it('[LAU5] an open folder is used as it is', () => {
  const wanted = join(root, 'project', '.atelier', 'postgres')
  expect(chooseClusterFolder({ wanted, account: undefined })).toEqual({
    ok: true,
    value: { folder: wanted, notice: undefined },
  })
})

describe.runIf(isRoot)('for root', () => {
  const closedProject = () => {
    const project = join(root, 'project')
    mkdirSync(join(project, '.atelier'), { recursive: true })
    chmodSync(project, 0o700)
    return { project, wanted: join(project, '.atelier', 'postgres'), elsewhere: join(root, 'elsewhere') }
  }

  it('[LAU5] a folder that postgres cannot enter is replaced by one elsewhere, which is said and kept', () => {
    const { project, wanted, elsewhere } = closedProject()
    const first = chooseClusterFolder({ wanted, account: nobody, elsewhere })
    if (!first.ok) throw new Error(first.failure.remedy)
    expect(first.value.folder.startsWith(join(elsewhere, 'project-'))).toBe(true)
    expect(first.value.notice).toContain(`cannot enter ${project}`)
    chmodSync(project, 0o755)
    const second = chooseClusterFolder({ wanted, account: nobody, elsewhere })
    expect(second.ok && second.value.folder).toBe(first.value.folder)
  })

  it('[LAU5] a database of another user is not taken over, and its folder keeps its owner', () => {
    const wanted = join(root, 'project', '.atelier', 'postgres')
    mkdirSync(join(wanted, 'cluster'), { recursive: true })
    const chosen = chooseClusterFolder({ wanted, account: nobody })
    expect(!chosen.ok && chosen.failure.remedy).toContain('belongs to the user with number 0')
    expect(statSync(wanted).uid).toBe(0)
  })

  it('[LAU5] a database that exists is never left behind for a new one elsewhere', () => {
    const { project, wanted, elsewhere } = closedProject()
    mkdirSync(join(wanted, 'cluster'), { recursive: true })
    chownSync(join(wanted, 'cluster'), nobody.uid, nobody.gid)
    writeFileSync(join(wanted, 'cluster', 'PG_VERSION'), '18\n')
    const chosen = chooseClusterFolder({ wanted, account: nobody, elsewhere })
    if (chosen.ok) throw new Error('a new folder was chosen')
    expect(chosen.failure.remedy).toContain(`chmod o+x ${project}`)
    expect(existsSync(elsewhere)).toBe(false)
  })

  it('[LAU5] when nothing can be reached, the operator is told what to do', () => {
    const { wanted } = closedProject()
    const closed = join(root, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const chosen = chooseClusterFolder({ wanted, account: nobody, elsewhere: closed })
    expect(chosen).toMatchObject({ ok: false, failure: { code: 'postgres/folder-closed' } })
  })
})
