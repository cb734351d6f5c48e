import type { MediaKind } from '@atelier/assets'
import { AssetId, millicredits, RunId, type UserId, type WorkspaceId } from '@atelier/kernel'
import type { IncomingDelivery, PageRequest, Reads, Store, Workspace } from '@atelier/usecases'
import type pg from 'pg'
import { patiently } from '../connection/patiently.ts'
import * as assets from '../statements/asset-statements.ts'
import { findStepOfAttempt, insertDelivery } from '../statements/attempt-statements.ts'
import * as runs from '../statements/run-statements.ts'
import * as workspaces from '../statements/workspace-statements.ts'
import { assetOfRow } from './asset-of-row.ts'
import { noPage, pageOf, readCursor } from './cursor.ts'
import { inTurn } from './in-turn.ts'
import { runOfRow } from './run-of-row.ts'
import type { JobSender } from './send-job.ts'
import { transact } from './transact.ts'
import { workspaceOfRow } from './workspace-of-row.ts'

/**
 * The store on PostgreSQL. Acts are transactions. Everything else is a single statement on the pool, which may be
 * repeated when its connection broke: it reads, or it writes what can be written twice.
 */
export function openStore(pool: pg.Pool, jobs: JobSender): Store {
  const turns = inTurn()
  return {
    ...readsOf(pool),
    ...readsForJobs(pool),
    async transactionOn(workspaceId, work) {
      await patiently(() => jobs.ready())
      return turns(workspaceId, () => transact({ pool, jobs, workspaceId }, work))
    },
    async keepDelivery({ id, provider, requestId, attempt, body }: IncomingDelivery) {
      // Repeated after a lost answer it may say that a fresh message is known; it is reported to its run all the same.
      const kept = await patiently(() => insertDelivery(pool, id, provider, requestId, attempt, body))
      return kept.length > 0
    },
  }
}

type ReadsForJobs = Pick<Store, 'ownerOfStep' | 'stepOfAttempt' | 'quietSteps'>

/** What a person asks of their own workspace. */
function readsOf(pool: pg.Pool): Omit<Reads, keyof ReadsForJobs> {
  return {
    personalWorkspace: (owner, name) => personalWorkspace(pool, owner, name),
    async run(workspace, id) {
      const [row] = await patiently(() => runs.findRun(pool, workspace, id))
      return row ? runOfRow(row) : null
    },
    async activeRuns(workspace) {
      const rows = await patiently(() => runs.listActiveRuns(pool, workspace))
      return rows.map(runOfRow)
    },
    runs: (workspace, page) => pageOfRuns(pool, workspace, page),
    async balance(workspace) {
      const rows = await patiently(() => workspaces.readBalance(pool, workspace))
      const of = (name: 'available' | 'held') =>
        millicredits(rows.find((row) => row.name === name)?.balance ?? 0)
      return { available: of('available'), held: of('held') }
    },
    async asset(workspace, id) {
      const [row] = await patiently(() => assets.findAsset(pool, workspace, id))
      return row ? assetOfRow(row) : null
    },
    assets: (workspace, page) => pageOfAssets(pool, workspace, page),
    async assetsOfRuns(workspace, ids) {
      if (ids.length === 0) return []
      const rows = await patiently(() => assets.listAssetsOfRuns(pool, workspace, [...ids]))
      return rows.map(assetOfRow)
    },
  }
}

/** What jobs and messages ask, which know no workspace yet. */
function readsForJobs(pool: pg.Pool): ReadsForJobs {
  return {
    async ownerOfStep(step) {
      const [row] = await patiently(() => runs.findOwnerOfStep(pool, step))
      return row ?? null
    },
    async stepOfAttempt(attempt) {
      const [row] = await patiently(() => findStepOfAttempt(pool, attempt))
      return row?.stepId ?? null
    },
    async quietSteps(before, most) {
      const rows = await patiently(() => runs.listQuietSteps(pool, before, most))
      return rows.map((row) => row.id)
    },
  }
}

/** Made on the first question, with its accounts in the same statement; two first questions make one workspace. */
async function personalWorkspace(pool: pg.Pool, owner: UserId, name: string): Promise<Workspace> {
  const find = () => patiently(() => workspaces.findPersonalWorkspace(pool, owner))
  const [known] = await find()
  if (known) return workspaceOfRow(known)
  await patiently(() => workspaces.insertPersonalWorkspace(pool, owner, name))
  const [made] = await find()
  if (!made) throw new Error(`the workspace of ${owner} is gone just after it was made`)
  return workspaceOfRow(made)
}

async function pageOfRuns(pool: pg.Pool, workspace: WorkspaceId, { cursor, limit }: PageRequest) {
  const after = cursor === undefined ? undefined : readCursor(cursor, RunId)
  if (after === null) return noPage
  const rows = await patiently(() =>
    after
      ? runs.listRunsAfter(pool, workspace, limit + 1, after.time, after.id)
      : runs.listNewestRuns(pool, workspace, limit + 1),
  )
  return pageOf(rows, limit, { item: runOfRow, place: (row) => ({ time: row.startedAt, id: row.id }) })
}

type AssetsRequest = PageRequest & { readonly trashed: boolean; readonly kind?: MediaKind | undefined }

async function pageOfAssets(pool: pg.Pool, workspaceId: WorkspaceId, request: AssetsRequest) {
  const { cursor, limit, trashed, kind } = request
  const after = cursor === undefined ? undefined : readCursor(cursor, AssetId)
  if (after === null) return noPage
  const rows = await patiently(() =>
    assets.listAssets(pool, { workspaceId, trashed, kind, after, limit: limit + 1 }),
  )
  return pageOf(rows, limit, { item: assetOfRow, place: (row) => ({ time: row.createdAt, id: row.id }) })
}
