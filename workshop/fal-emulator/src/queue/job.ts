import { z } from 'zod'
import { Delivery } from '../webhooks/delivery.ts'

/** How a job ended: what a fetch of its result answers. */
export const Outcome = z.object({
  status: z.int(),
  body: z.unknown(),
  /** Billable units; 0 for what fal does not bill. */
  units: z.number(),
  errorType: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  /** True leaves the error out of the status, so that only the result tells. */
  hidden: z.boolean(),
})
export type Outcome = z.infer<typeof Outcome>

/** What was decided about a job when it was accepted. */
export const JobPlan = z.object({
  queueMilliseconds: z.number(),
  runMilliseconds: z.number(),
  /** After this long in the queue the job fails; null waits for ever. */
  startTimeoutMilliseconds: z.number().nullable(),
  /** Set by a fault: the job ends so, whatever the model would have made. */
  outcome: Outcome.nullable(),
  deliveries: z.array(Delivery),
  webhookBeforeReply: z.boolean(),
  flagged: z.boolean(),
  ignoresCancel: z.boolean(),
  seed: z.int(),
  /** How long published files can be fetched; null is for ever. */
  fileLifetimeSeconds: z.number().nullable(),
  steps: z.int(),
})
export type JobPlan = z.infer<typeof JobPlan>

/** One accepted request and all that happened to it. Instants are milliseconds since 1970. */
export const Job = z.object({
  requestId: z.string(),
  endpoint: z.string(),
  source: z.enum(['queue', 'run', 'stream']),
  keyId: z.string(),
  input: z.unknown(),
  webhookUrl: z.string().nullable(),
  plan: JobPlan,
  phase: z.enum(['queued', 'running', 'completed', 'removed']),
  submittedAt: z.number(),
  startedAt: z.number().nullable(),
  completedAt: z.number().nullable(),
  /** When the first delivery left. */
  webhookSentAt: z.number().nullable(),
  webhookState: z.enum(['none', 'due', 'acknowledged', 'given-up']),
  /** A null status is a connection that failed or took too long. */
  webhookAttempts: z.array(z.object({ at: z.number(), status: z.int().nullable() })),
  outcome: Outcome.nullable(),
})
export type Job = z.infer<typeof Job>
