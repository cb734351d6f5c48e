import { z } from 'zod'

/** An id is a prefix that names its kind and 32 hexadecimal digits that sort by time (UUID version 7). */
function idOf<const Prefix extends string>(prefix: Prefix) {
  return z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`), `must be an id of the form ${prefix}_…`)
}

export const WorkspaceId = idOf('ws').brand<'WorkspaceId'>()
export type WorkspaceId = z.infer<typeof WorkspaceId>
export const RunId = idOf('run').brand<'RunId'>()
export type RunId = z.infer<typeof RunId>
export const StepId = idOf('step').brand<'StepId'>()
export type StepId = z.infer<typeof StepId>
export const AttemptId = idOf('try').brand<'AttemptId'>()
export type AttemptId = z.infer<typeof AttemptId>
export const HoldId = idOf('hold').brand<'HoldId'>()
export type HoldId = z.infer<typeof HoldId>
export const AssetId = idOf('asset').brand<'AssetId'>()
export type AssetId = z.infer<typeof AssetId>
export const DeliveryId = idOf('dlv').brand<'DeliveryId'>()
export type DeliveryId = z.infer<typeof DeliveryId>

/** People are kept by the accounts adapter, which makes their ids. */
export const UserId = z.string().min(1).max(64).brand<'UserId'>()
export type UserId = z.infer<typeof UserId>

/** The caller's own name for one intent: however often it arrives, it happens once. */
export const RequestKey = z
  .string()
  .min(8)
  .max(128)
  .regex(/^[\x21-\x7e]+$/, 'must be 8 to 128 visible ASCII characters')
  .brand<'RequestKey'>()
export type RequestKey = z.infer<typeof RequestKey>
