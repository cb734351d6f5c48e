import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Answered, Trial } from './begin-trial.ts'

export const Submitted = z.object({
  status: z.literal('IN_QUEUE'),
  request_id: z.uuid(),
  gateway_request_id: z.uuid(),
  queue_position: z.int(),
  response_url: z.url(),
  status_url: z.url(),
  cancel_url: z.url(),
})
export type Submitted = z.infer<typeof Submitted>

export const Pictures = z.object({
  images: z.array(z.object({ url: z.string(), width: z.int(), height: z.int(), content_type: z.string() })),
  seed: z.int(),
  has_nsfw_concepts: z.array(z.boolean()),
  prompt: z.string(),
  timings: z.record(z.string(), z.number()),
})

/** Submits, and reads the reply. The endpoint may carry a query. */
export async function submitted(trial: Trial, endpoint: string, input: unknown): Promise<Submitted> {
  return Submitted.parse((await trial.submit(endpoint, input)).body)
}

/** Asks for the status until the job has ended; gives the last status. */
export async function ended(trial: Trial, { status_url: url }: Submitted): Promise<Answered> {
  for (let turn = 0; turn < 1000; turn += 1) {
    const status = await trial.get(`${url}?logs=1`)
    if (status.status !== 202) return status
    await sleep(3)
  }
  throw new Error('The job did not end')
}

/** Submits, waits and fetches the result. */
export async function result(trial: Trial, endpoint: string, input: unknown): Promise<Answered> {
  const job = await submitted(trial, endpoint, input)
  await ended(trial, job)
  return trial.get(job.response_url)
}
