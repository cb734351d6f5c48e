import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Failure, Result } from '@atelier/kernel'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isAlive } from '../processes/is-alive.ts'
import { until } from '../processes/until.ts'
import { postgresAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { withConnection } from './connect.ts'
import { type Cluster, createCluster } from './create-cluster.ts'
import { readPostmaster } from './postmaster-file.ts'
import { prepareDatabase } from './prepare-database.ts'
import { startPostgres } from './start-postgres.ts'
import { stopPostgres } from './stop-postgres.ts'

function must<Value>(result: Result<Value, Failure>): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}

let cluster: Cluster

beforeEach(async () => {
  const account = must(postgresAccount())
  const folder = mkdtempSync(join(tmpdir(), 'atelier-start-postgres-'))
  chmodSync(folder, 0o755)
  if (account !== undefined) chownSync(folder, account.uid, account.gid)
  cluster = { folder, account, binaries: must(findBinaries(account)) }
  must(await createCluster(cluster))
})

afterEach(async () => {
  const postmaster = readPostmaster(join(cluster.folder, 'cluster'))
  if (postmaster !== undefined) await stopPostgres(postmaster.pid, 'immediate')
  rmSync(cluster.folder, { recursive: true, force: true })
})

const start = async (preferredPort = 56_100) => must(await startPostgres({ ...cluster, preferredPort }))
const database = (port: number) => prepareDatabase({ cluster, port, database: 'studio' })

it('[LAU1] a server that outlived its launcher is adopted, not started twice', async () => {
  const starter = fileURLToPath(new URL('start-postgres.ts', import.meta.url))
  const script = `import { startPostgres } from ${JSON.stringify(starter)}
    await startPostgres({ ...${JSON.stringify(cluster)}, preferredPort: 56100 })
    process.kill(process.pid, 'SIGKILL')`
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', script]).signal).toBe('SIGKILL')
  const left = readPostmaster(join(cluster.folder, 'cluster'))
  expect(await start()).toEqual({ pid: left?.pid, port: left?.port, adopted: true })
})

it('[LAU2] a server that was killed comes back with everything that was committed', async () => {
  const { pid, port } = await start()
  const url = await database(port)
  await withConnection(url, async (client) => {
    await client.query('create table kept (word text)')
    await client.query(`insert into kept values ('still here')`)
  })
  process.kill(pid, 'SIGKILL')
  await until(() => !isAlive(pid), { within: 5000 })
  const again = await start(port)
  expect(again).toMatchObject({ port, adopted: false })
  const rows = await withConnection(url, (client) => client.query('select word from kept'))
  expect(rows.rows).toEqual([{ word: 'still here' }])
})

it('[LAU3] a busy port is avoided', async () => {
  const stranger = createServer()
  const taken = await new Promise<number>((listening) => {
    stranger.listen(0, '127.0.0.1', () => {
      const address = stranger.address()
      listening(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  try {
    const { port } = await start(taken)
    expect(port).toBeGreaterThan(taken)
    await expect(
      withConnection(await database(port), (client) => client.query('select 1')),
    ).resolves.toBeDefined()
  } finally {
    stranger.close()
  }
})

it('[LAU4] the studio is no superuser, speaks UTF-8, and only this machine is listened to', async () => {
  const { port } = await start()
  const url = await database(port)
  const settings = await withConnection(url, async (client) => {
    const rows = await client.query(
      `select current_setting('server_encoding') encoding, current_setting('is_superuser') superuser,
        current_setting('listen_addresses') addresses, current_setting('password_encryption') passwords,
        (select datcollate from pg_database where datname = 'studio') locale`,
    )
    return rows.rows[0] as unknown
  })
  expect(settings).toEqual({
    encoding: 'UTF8',
    superuser: 'off',
    addresses: '127.0.0.1',
    passwords: 'scram-sha-256',
    locale: 'C.UTF-8',
  })
  const wrong = new URL(url)
  wrong.password = 'wrong'
  await expect(withConnection(wrong.href, (client) => client.query('select 1'))).rejects.toMatchObject({
    code: '28P01',
  })
})

it('[LAU4] generated passwords are readable by their owner only', async () => {
  const { port } = await start()
  await database(port)
  for (const name of ['password', 'studio-password']) {
    expect(statSync(join(cluster.folder, name)).mode & 0o777).toBe(0o600)
  }
})
