import { spawn } from 'node:child_process'
import { closeSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '@atelier/kernel'
import { z } from 'zod'
import { findFreePort } from '../processes/find-free-port.ts'
import { isAlive } from '../processes/is-alive.ts'
import { processCommand } from '../processes/process-command.ts'
import { until } from '../processes/until.ts'
import { databaseUrl, withConnection } from './connect.ts'
import { type Cluster, clusterFiles, clusterPassword } from './create-cluster.ts'
import { LogTail } from './log-tail.ts'
import { readPostmaster } from './postmaster-file.ts'

export interface PostgresRequest extends Cluster {
  readonly preferredPort: number
  /** Server settings beyond the defaults, such as `{ fsync: 'off' }` for a database that is thrown away. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface RunningPostgres {
  readonly pid: number
  readonly port: number
  /** Whether it was found running: a launcher before us left it behind. */
  readonly adopted: boolean
}

export interface PostgresFailure {
  readonly code: 'postgres/cannot-start'
  readonly remedy: string
}

/** Recovery after a crash may take a while; nothing else does. Milliseconds. */
const patience = 60_000

/**
 * Brings the cluster's server up: adopts one that still runs, otherwise starts one on the preferred port or the next
 * free one above it. A server outlives a killed launcher, because its transactions are worth more than our tidiness.
 */
export async function startPostgres(
  request: PostgresRequest,
): Promise<Result<RunningPostgres, PostgresFailure>> {
  const orphan = await findOrphan(request)
  if (orphan !== undefined) return ok(orphan)
  const deadline = performance.now() + patience
  let port = await findFreePort(request.preferredPort)
  for (;;) {
    const attempt = await startOnce(request, port)
    if (attempt.ok) return attempt
    const { why, lastLines } = attempt.failure
    if (why === 'other' || performance.now() > deadline) {
      return fail({ code: 'postgres/cannot-start', remedy: `PostgreSQL did not start:\n${lastLines}` })
    }
    if (why === 'port-taken') port = await findFreePort(port + 1)
    // Its predecessor's processes are still leaving: they go as soon as they notice that their head is gone.
    if (why === 'not-yet') await until(() => false, { within: 300 })
  }
}

async function findOrphan(request: PostgresRequest): Promise<RunningPostgres | undefined> {
  const files = clusterFiles(request)
  const postmaster = readPostmaster(files)
  if (postmaster === undefined) return undefined
  const { pid, port } = postmaster
  if (!isAlive(pid) || processCommand(pid)?.includes('postgres') !== true) {
    // The machine went down, and its number may belong to another program by now.
    rmSync(join(files, 'postmaster.pid'), { force: true })
    return undefined
  }
  const settled = async () => !isAlive(pid) || (await servesCluster(request, port))
  await until(settled, { within: patience, every: 50 })
  return isAlive(pid) ? { pid, port, adopted: true } : undefined
}

type Attempt = Result<
  RunningPostgres,
  { code: 'postgres/attempt'; why: 'port-taken' | 'not-yet' | 'other'; lastLines: string }
>

async function startOnce(request: PostgresRequest, port: number): Promise<Attempt> {
  const log = new LogTail(join(request.folder, 'postgres.log'))
  const pid = spawnServer(request, { port, logFile: log.file })
  const settled = async () => !isAlive(pid) || (await servesCluster(request, port))
  await until(settled, { within: patience, every: 15 })
  if (isAlive(pid)) return ok({ pid, port, adopted: false })
  const lastLines = log.sinceOpened()
  return fail({ code: 'postgres/attempt', why: reasonIn(lastLines), lastLines })
}

function spawnServer(request: PostgresRequest, { port, logFile }: { port: number; logFile: string }): number {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    max_connections: '200',
    ...request.settings,
  }
  const log = openSync(logFile, 'a', 0o600)
  try {
    const server = spawn(
      request.binaries.postgres,
      [
        '-D',
        clusterFiles(request),
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      { ...request.account, cwd: request.folder, stdio: ['ignore', log, log], detached: true },
    )
    // A failure to spawn shows as the absence of a process.
    server.on('error', () => undefined)
    server.unref()
    return server.pid ?? -1
  } finally {
    closeSync(log)
  }
}

const DataDirectory = z.object({ data_directory: z.string() })

async function servesCluster(request: PostgresRequest, port: number): Promise<boolean> {
  if (readPostmaster(clusterFiles(request))?.ready !== true) return false
  const url = databaseUrl({ port, user: 'postgres', password: clusterPassword(request) }, 'postgres')
  try {
    const reply = await withConnection(url, (client) => client.query('show data_directory'))
    // Another cluster may answer on that port; ours names our folder.
    return DataDirectory.parse(reply.rows[0]).data_directory === clusterFiles(request)
  } catch {
    return false
  }
}

function reasonIn(log: string): 'port-taken' | 'not-yet' | 'other' {
  if (/could not bind|Address already in use|could not create any TCP/.test(log)) return 'port-taken'
  if (/pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(log)) return 'not-yet'
  return 'other'
}
