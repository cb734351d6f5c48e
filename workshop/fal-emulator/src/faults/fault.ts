import { z } from 'zod'
import { DeliveryMode } from '../webhooks/delivery-modes.ts'
import { Delivery } from '../webhooks/delivery.ts'

/** What a request to the emulator is about. */
export const Act = z.enum([
  'submit',
  'status',
  'status-stream',
  'result',
  'cancel',
  'run',
  'stream',
  'storage',
  'upload',
  'file',
  'platform',
  'other',
])
export type Act = z.infer<typeof Act>

const milliseconds = z.number().min(0)

/** What goes wrong. Those that concern a job rather than a connection are decided when it is submitted. */
export const FaultAction = z.discriminatedUnion('kind', [
  /** Answers in fal's place; `{request_id}` in a text of the body becomes the id. */
  z.strictObject({
    kind: z.literal('answer'),
    status: z.int().min(100).max(599),
    body: z.unknown().optional(),
    text: z.string().optional(),
    headers: z.record(z.string(), z.string()).default({}),
  }),
  z.strictObject({ kind: z.literal('delay'), milliseconds }),
  /** Resets the connection, before the request is looked at or after it has taken effect. */
  z.strictObject({ kind: z.literal('reset'), when: z.enum(['before', 'after']).default('before') }),
  /** Never answers; with milliseconds, resets the connection then. */
  z.strictObject({
    kind: z.literal('black-hole'),
    when: z.enum(['before', 'after']).default('before'),
    milliseconds: milliseconds.optional(),
  }),
  z.strictObject({ kind: z.literal('slow-body'), bytesPerSecond: z.number().positive().default(1) }),
  /** The job is accepted and the caller never learns of it. */
  z.strictObject({ kind: z.literal('lose-reply') }),
  z.strictObject({
    kind: z.literal('file'),
    mode: z.enum(['missing', 'html', 'cut', 'truncated', 'pause']),
    /** Where the file is cut, ends or pauses. */
    atByte: z.int().min(0).default(64),
    /** How long it pauses. */
    milliseconds: milliseconds.default(1000),
  }),
  /** The job ends so, whatever the model would have made. */
  z.strictObject({
    kind: z.literal('outcome'),
    status: z.int().min(200).max(599),
    body: z.unknown(),
    errorType: z.string().nullable().default(null),
    units: z.number().min(0).default(0),
    headers: z.record(z.string(), z.string()).default({}),
    hidden: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('pace'),
    queueMilliseconds: milliseconds.optional(),
    runMilliseconds: milliseconds.optional(),
  }),
  /** Either one of the named modes or deliveries in full. */
  z.strictObject({
    kind: z.literal('webhook'),
    mode: DeliveryMode.optional(),
    copies: z.int().min(1).max(100).default(2),
    milliseconds: milliseconds.default(1000),
    deliveries: z.array(Delivery).optional(),
  }),
  z.strictObject({ kind: z.literal('flag-nsfw') }),
  z.strictObject({ kind: z.literal('ignore-cancel') }),
])
export type FaultAction = z.infer<typeof FaultAction>

/** Which requests a fault concerns: every given condition must hold. */
export const FaultMatch = z.strictObject({
  act: Act.optional(),
  endpoint: z.string().optional(),
  /** A part of the prompt. */
  prompt: z.string().optional(),
  requestId: z.string().optional(),
  host: z.string().optional(),
  /** A part of the path. */
  path: z.string().optional(),
  /** Counted from 1 over the requests for which the other conditions hold. */
  nth: z.union([z.int().min(1), z.array(z.int().min(1))]).optional(),
  /** At most this often. */
  times: z.int().min(1).optional(),
})
export type FaultMatch = z.infer<typeof FaultMatch>

export const Fault = z.strictObject({ match: FaultMatch.default({}), action: FaultAction })
export type Fault = z.infer<typeof Fault>
