import type { AttemptId, HoldId, RunId, StepId, WorkspaceId } from '@atelier/kernel'
import { prepared } from './prepared.ts'

export const insertAttempt = prepared<[AttemptId, WorkspaceId, RunId, StepId, HoldId, model: string], never>(
  'insert-attempt',
  'insert into attempt (id, workspace_id, run_id, step_id, hold_id, model) values ($1, $2, $3, $4, $5, $6)',
)

export const findStepOfAttempt = prepared<[AttemptId], { stepId: StepId }>(
  'find-step-of-attempt',
  'select step_id as "stepId" from attempt where id = $1',
)

/** True when the request is the attempt's, now or since earlier. Writes only the first time. */
export const bindRequest = prepared<[AttemptId, WorkspaceId, requestId: string], { bound: boolean }>(
  'bind-request',
  `with bound as (
    update attempt set request_id = $3
    where id = $1 and workspace_id = $2 and request_id is null
      and not exists (select from attempt as other where other.request_id = $3)
    returning id
  )
  select exists (select from bound)
    or exists (select from attempt where id = $1 and workspace_id = $2 and request_id = $3) as bound`,
)

export const insertOrphanSpend = prepared<
  [WorkspaceId, requestId: string, AttemptId | null, reason: string],
  never
>(
  'insert-orphan-spend',
  `insert into orphan_spend (workspace_id, request_id, attempt_id, reason) values ($1, $2, $3, $4)
  on conflict (request_id) do nothing`,
)

type NewDelivery = [id: string, provider: string, requestId: string, AttemptId, body: Uint8Array]

export const insertDelivery = prepared<NewDelivery, { id: string }>(
  'insert-delivery',
  `insert into delivery (id, provider, request_id, attempt_id, body) values ($1, $2, $3, $4, $5)
  on conflict (provider, request_id, sha256) do nothing returning id`,
)
