export { fail, ok, type Failure, type Result } from './result.ts'
export { credits, dollars, microDollars, MicroDollars, millicredits, Millicredits } from './money.ts'
export {
  AssetId,
  AttemptId,
  DeliveryId,
  HoldId,
  RequestKey,
  RunId,
  StepId,
  UserId,
  WorkspaceId,
} from './ids.ts'
export type { Clock, Ids, Random } from './world.ts'
