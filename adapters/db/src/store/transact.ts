import type { WorkspaceId } from '@atelier/kernel'
import type { Transaction } from '@atelier/usecases'
import type pg from 'pg'
import { DatabaseUnavailable } from '../connection/database-unavailable.ts'
import { failureKind } from '../connection/failure-kind.ts'
import { patiently } from '../connection/patiently.ts'
import {
  lockWorkspace,
  readLockedWorkspace,
  readTransactionFate,
  type LockedRow,
} from '../statements/workspace-statements.ts'
import { openSession, type Session } from './open-session.ts'
import { PostgresTransaction } from './postgres-transaction.ts'
import type { JobSender } from './send-job.ts'

type Work<Value> = (transaction: Transaction) => Promise<Value>

export interface Transacting {
  readonly pool: pg.Pool
  readonly jobs: JobSender
  readonly workspaceId: WorkspaceId
}

/**
 * Does an act in a transaction that holds its workspace's lock, and again from the start when the database gave it up
 * for no fault of the act. An act is only repeated when it certainly was not committed: when the connection broke just
 * at the commit, the server is asked what became of the transaction by its number. When even that cannot be known the
 * error is thrown, and whoever asked for the act asks again: acts read their state before they write, so that is safe.
 */
export function transact<Value>(transacting: Transacting, work: Work<Value>): Promise<Value> {
  // Errors of the work itself come through here too, and are no business of ours.
  return patiently(
    () => actOnce(transacting, work),
    (error) => (error instanceof NothingWritten ? 'refused' : 'final'),
  )
}

/** The transaction is gone without a trace, and the next one may fare better. */
class NothingWritten extends Error {}

const nothingWritten = (cause: unknown) => new NothingWritten('nothing was written', { cause })

async function actOnce<Value>({ pool, jobs, workspaceId }: Transacting, work: Work<Value>): Promise<Value> {
  const client = await connect(pool)
  const session = openSession(client)
  try {
    const { value, number } = await workIn(session, async () => {
      const locked = await begin(session, workspaceId)
      return { value: await work(new PostgresTransaction(session, locked, jobs)), number: locked.transaction }
    })
    await commit(session, () => fateOf(pool, number))
    return value
  } finally {
    session.close()
  }
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw judged(error)
  }
}

/** Sends the beginning, the lock and the question behind it in one go. */
async function begin(session: Session, workspaceId: WorkspaceId): Promise<LockedRow> {
  const began = session.query({ text: 'begin' })
  const lock = lockWorkspace(session, workspaceId)
  const reading = readLockedWorkspace(session, workspaceId)
  const [, , [locked]] = await Promise.all([began, lock, reading])
  if (!locked) throw new Error(`there is no workspace ${workspaceId}`)
  return locked
}

async function workIn<Value>(session: Session, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    await session.query({ text: 'rollback' }).catch(() => undefined)
    throw session.failure ? judged(session.failure.error) : error
  }
}

async function commit(session: Session, fate: () => Promise<string | null>): Promise<void> {
  const answer = await session.query({ text: 'commit' }).catch(async (error: unknown) => {
    if (failureKind(error) !== 'lost') throw judged(error)
    const known = await fate()
    if (known !== 'committed')
      throw known === 'aborted' ? nothingWritten(error) : new DatabaseUnavailable(error)
    return { command: 'COMMIT' }
  })
  // The commit of a transaction in which a statement failed is answered by rolling back.
  if (answer.command !== 'COMMIT') throw judged(session.failure?.error)
}

/** Null when it cannot be known. */
async function fateOf(pool: pg.Pool, transaction: string): Promise<string | null> {
  try {
    return await patiently(
      async () => {
        const [row] = await readTransactionFate(pool, transaction)
        if (row?.fate === 'in progress')
          throw new Error('the server has not noticed yet that the connection broke')
        return row?.fate ?? null
      },
      () => 'lost',
    )
  } catch {
    return null
  }
}

function judged(error: unknown): unknown {
  return failureKind(error) === 'final' ? error : nothingWritten(error)
}
