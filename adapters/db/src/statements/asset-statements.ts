import type { ContentType, MediaKind, ObjectKey, Preview } from '@atelier/assets'
import type { AssetId, RunId, StepId, WorkspaceId } from '@atelier/kernel'
import { prepared, type Connection } from './prepared.ts'

export type AssetRow = {
  readonly id: AssetId
  readonly workspaceId: WorkspaceId
  readonly kind: MediaKind
  readonly objectKey: ObjectKey
  readonly sha256: string
  readonly bytes: number
  readonly contentType: ContentType
  readonly width: number
  readonly height: number
  readonly duration: number | null
  readonly thumbhash: string
  readonly previews: readonly Preview[]
  readonly runId: RunId
  readonly stepId: StepId
  readonly position: number
  readonly model: string
  readonly prompt: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly seed: number | null
  readonly requestId: string
  readonly parents: readonly AssetId[]
  readonly simulated: boolean
  readonly createdAt: Date
  readonly trashedAt: Date | null
}

const columns = `id, workspace_id as "workspaceId", kind, object_key as "objectKey", sha256, bytes,
  content_type as "contentType", width, height, duration, thumbhash, previews, run_id as "runId", step_id as "stepId",
  position, model, prompt, inputs, seed, request_id as "requestId", parents, simulated, created_at as "createdAt",
  trashed_at as "trashedAt"`

const selectAsset = `select ${columns} from asset where workspace_id = $1`

export const findAsset = prepared<[WorkspaceId, AssetId], AssetRow>(
  'find-asset',
  `${selectAsset} and id = $2`,
)

export const listAssetsOfRuns = prepared<[WorkspaceId, RunId[]], AssetRow>(
  'list-assets-of-runs',
  `${selectAsset} and run_id = any ($2::text[]) order by run_id, step_id, position`,
)

const written = `id, workspace_id, kind, object_key, sha256, bytes, content_type, width, height, duration, thumbhash,
  previews, run_id, step_id, position, model, prompt, inputs, seed, request_id, parents, simulated, created_at,
  trashed_at`

/** The asset as a JSON object whose keys are the columns' names. */
export const insertAsset = prepared<[row: string], never>(
  'insert-asset',
  `insert into asset (${written}) select ${written} from jsonb_populate_record(null::asset, $1::jsonb)`,
)

export const trashAsset = prepared<[WorkspaceId, AssetId, Date], AssetRow>(
  'trash-asset',
  `update asset set trashed_at = coalesce(trashed_at, $3) where workspace_id = $1 and id = $2 returning ${columns}`,
)

export const restoreAsset = prepared<[WorkspaceId, AssetId], AssetRow>(
  'restore-asset',
  `update asset set trashed_at = null where workspace_id = $1 and id = $2 returning ${columns}`,
)

const newest = 'order by created_at desc, id desc limit $2'
const kept = 'and trashed_at is null'
const trashed = 'and trashed_at is not null'

type First = [WorkspaceId, limit: number]
type FirstOfKind = [...First, MediaKind]
type After = [...First, createdAt: Date, AssetId]
type AfterOfKind = [...After, MediaKind]

/** The pages of a list of assets: from the top or after a place, of every kind or of one. */
function pagesOf(list: string, place: string) {
  const page = (name: string) => `list-${list}${name}`
  const after = 'and (created_at, id) < ($3, $4)'
  return {
    first: prepared<First, AssetRow>(page(''), `${selectAsset} ${place} ${newest}`),
    firstOfKind: prepared<FirstOfKind, AssetRow>(
      page('-of-kind'),
      `${selectAsset} ${place} and kind = $3 ${newest}`,
    ),
    after: prepared<After, AssetRow>(page('-after'), `${selectAsset} ${place} ${after} ${newest}`),
    afterOfKind: prepared<AfterOfKind, AssetRow>(
      page('-of-kind-after'),
      `${selectAsset} ${place} and kind = $5 ${after} ${newest}`,
    ),
  }
}

/** What is kept, newest first. */
export const gallery = pagesOf('assets', kept)
/** What lies in the trash, newest first. */
export const trash = pagesOf('trashed-assets', trashed)

export interface AssetPage {
  readonly workspaceId: WorkspaceId
  readonly trashed: boolean
  readonly kind: MediaKind | undefined
  readonly after: { readonly time: Date; readonly id: AssetId } | undefined
  readonly limit: number
}

/** Each kind of page is a statement of its own, so that each can follow its own index. */
export function listAssets(connection: Connection, page: AssetPage): Promise<readonly AssetRow[]> {
  const { workspaceId, kind, after, limit } = page
  const list = page.trashed ? trash : gallery
  if (after === undefined) {
    return kind === undefined
      ? list.first(connection, workspaceId, limit)
      : list.firstOfKind(connection, workspaceId, limit, kind)
  }
  return kind === undefined
    ? list.after(connection, workspaceId, limit, after.time, after.id)
    : list.afterOfKind(connection, workspaceId, limit, after.time, after.id, kind)
}
