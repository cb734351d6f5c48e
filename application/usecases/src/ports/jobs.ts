import { StepId } from '@atelier/kernel'
import { z } from 'zod'

/** Work that was promised in a transaction and is done after it, at least once. */
export const Job = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('steps.submit'), stepId: StepId, notBefore: z.iso.datetime().optional() }),
  z.strictObject({
    name: z.literal('steps.watch'),
    stepId: StepId,
    looks: z.int().min(0),
    notBefore: z.iso.datetime().optional(),
  }),
  z.strictObject({ name: z.literal('steps.keep'), stepId: StepId, notBefore: z.iso.datetime().optional() }),
  z.strictObject({
    name: z.literal('steps.cancel'),
    stepId: StepId,
    requestId: z.string(),
    notBefore: z.iso.datetime().optional(),
  }),
])
export type Job = z.infer<typeof Job>
export type JobName = Job['name']
export const jobNames: readonly JobName[] = ['steps.submit', 'steps.watch', 'steps.keep', 'steps.cancel']
