export {
  defineUseCase,
  ownerPermissions,
  type Actor,
  type InvalidInput,
  type NotAllowed,
  type Permission,
} from './actor.ts'
export { actorOf, type Person } from './accounts/actor-of.ts'
export { assetView, type AssetView } from './assets/asset-view.ts'
export { findAsset, loadAsset, type AssetNotFound } from './assets/find-asset.ts'
export { listAssets } from './assets/list-assets.ts'
export { restoreAsset } from './assets/restore-asset.ts'
export { trashAsset } from './assets/trash-asset.ts'
export type { Context, WebContext, WorkerContext } from './context.ts'
export { readBalance, type BalanceView } from './credits/read-balance.ts'
export { modelDetail, modelView, type ModelDetail, type ModelView } from './models/model-view.ts'
export { DownloadBroken, type Downloads } from './ports/downloads.ts'
export { failpointNames, type Failpoint, type FailpointName } from './ports/failpoint.ts'
export { Job, jobNames, type JobName } from './ports/jobs.ts'
export type { Mail, Mailer } from './ports/mailer.ts'
export type { Media, MediaFacts, UnreadableMedia } from './ports/media.ts'
export type { ByteRange, ObjectStore, OpenObject, StagedFile, TooLarge } from './ports/objects.ts'
export type {
  Provider,
  ProviderStatus,
  ProviderTrouble,
  RequestReference,
  Submission,
  SubmitReply,
} from './ports/provider.ts'
export type {
  Attempt,
  IncomingDelivery,
  News,
  OrphanSpend,
  Page,
  PageRequest,
  Reads,
  Store,
  Transaction,
  Workspace,
} from './ports/store.ts'
export type { ForgedWebhook, RawWebhook, WebhookReader, WebhookReport } from './ports/webhooks.ts'
export { cancelAtProvider } from './runs/cancel-at-provider.ts'
export { cancelRun } from './runs/cancel-run.ts'
export { findRun, type RunNotFound } from './runs/find-run.ts'
export { followStep } from './runs/follow-step.ts'
export { keepDelivery } from './runs/keep-delivery.ts'
export type { FileNotKept } from './runs/keep-file.ts'
export { listActiveRuns, listRuns } from './runs/list-runs.ts'
export { openRun, type OpenRunError } from './runs/open-run.ts'
export { receiveWebhook } from './runs/receive-webhook.ts'
export { recordEvent, type Recorded } from './runs/record-event.ts'
export type { ResultView, RunProblem, RunView } from './runs/run-view.ts'
export { startGeneration } from './runs/start-generation.ts'
export { submitStep } from './runs/submit-step.ts'
export { sweepRuns } from './runs/sweep-runs.ts'
export { watchStep } from './runs/watch-step.ts'
