import type { WorkflowDocument } from '@atelier/graph'
import type {
  HoldId,
  MicroDollars,
  Millicredits,
  RequestKey,
  RunId,
  StepId,
  UserId,
  WorkspaceId,
} from '@atelier/kernel'
import type { Step } from '@atelier/runs'
import { prepared } from './prepared.ts'

export type RunRow = {
  readonly id: RunId
  readonly workspaceId: WorkspaceId
  readonly startedBy: UserId
  readonly key: RequestKey
  readonly document: WorkflowDocument
  readonly price: Millicredits
  readonly cost: MicroDollars
  readonly hold: HoldId
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly charged: Millicredits | null
  readonly steps: readonly Step[]
}

/** A run comes with its steps in one row, so that it is always read as a whole and in one round trip. */
const selectRun = `select run.id, run.workspace_id as "workspaceId", run.started_by as "startedBy",
  run.request_key as key, run.document, run.price, run.cost, run.hold_id as hold, run.started_at as "startedAt",
  run.finished_at as "finishedAt", run.charged, (
    select jsonb_agg(jsonb_build_object('id', id, 'node', node, 'model', model, 'values', inputs, 'state', state,
      'cancelRequested', cancel_requested, 'refusals', refusals, 'deadline', deadline) order by position)
    from step where step.run_id = run.id and step.workspace_id = run.workspace_id
  ) as steps
  from run where run.workspace_id = $1`

export const findRun = prepared<[WorkspaceId, RunId], RunRow>('find-run', `${selectRun} and run.id = $2`)

export const findRunByKey = prepared<[WorkspaceId, RequestKey], RunRow>(
  'find-run-by-key',
  `${selectRun} and run.request_key = $2`,
)

export const listActiveRuns = prepared<[WorkspaceId], RunRow>(
  'list-active-runs',
  `${selectRun} and run.finished_at is null order by run.started_at, run.id`,
)

export const listNewestRuns = prepared<[WorkspaceId, limit: number], RunRow>(
  'list-newest-runs',
  `${selectRun} order by run.started_at desc, run.id desc limit $2`,
)

export const listRunsAfter = prepared<[WorkspaceId, limit: number, Date, RunId], RunRow>(
  'list-runs-after',
  `${selectRun} and (run.started_at, run.id) < ($3, $4) order by run.started_at desc, run.id desc limit $2`,
)

type NewRun = [
  ...[
    RunId,
    WorkspaceId,
    UserId,
    RequestKey,
    WorkflowDocument,
    Millicredits,
    MicroDollars,
    HoldId,
    startedAt: string,
  ],
  finishedAt: string | null,
  charged: Millicredits | null,
  steps: string,
]

/** The run and all its steps, which come as a JSON array. */
export const insertRun = prepared<NewRun, never>(
  'insert-run',
  `with opened as (
    insert into run (id, workspace_id, started_by, request_key, document, price, cost, hold_id, started_at,
      finished_at, charged)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  )
  insert into step (id, workspace_id, run_id, position, node, model, inputs, state, cancel_requested, refusals,
    deadline, heard_at)
  select id, $2, $1, position, node, model, "values", state, "cancelRequested", refusals, deadline, clock_timestamp()
  from rows from (jsonb_to_recordset($12::jsonb) as (id text, node text, model text, "values" jsonb, state jsonb,
    "cancelRequested" boolean, refusals integer, deadline timestamptz)) with ordinality
    as step (id, node, model, "values", state, "cancelRequested", refusals, deadline, position)`,
)

type ChangedRun = [RunId, WorkspaceId, finishedAt: string | null, charged: Millicredits | null, steps: string]

/** The run's end and its steps as they now are. Every step that is not over counts as heard of. */
export const updateRun = prepared<ChangedRun, never>(
  'update-run',
  `with ended as (
    update run set finished_at = $3, charged = $4
    where id = $1 and workspace_id = $2
      and (finished_at, charged) is distinct from ($3::timestamptz(3), $4::bigint)
  )
  update step set state = now.state, cancel_requested = now."cancelRequested", refusals = now.refusals,
    heard_at = clock_timestamp()
  from jsonb_to_recordset($5::jsonb) as now (id text, state jsonb, "cancelRequested" boolean, refusals integer)
  where step.id = now.id and step.run_id = $1 and step.workspace_id = $2
    and (step.phase not in ('succeeded', 'failed', 'cancelled') or step.state is distinct from now.state)`,
)

export const findOwnerOfStep = prepared<[StepId], { workspaceId: WorkspaceId; runId: RunId }>(
  'find-owner-of-step',
  'select workspace_id as "workspaceId", run_id as "runId" from step where id = $1',
)

export const listQuietSteps = prepared<[Date, limit: number], { id: StepId }>(
  'list-quiet-steps',
  `select id from step where heard_at < $1 and phase not in ('succeeded', 'failed', 'cancelled')
  order by heard_at limit $2`,
)
