import { z } from 'zod'

/** What can be changed while the emulator runs (`POST /__emulator/pace`). */
export const Behaviour = z.strictObject({
  /** How long a job waits before it starts. */
  queueMilliseconds: z.number().min(0),
  /** How long a job runs; null leaves it to each model's own time. */
  runMilliseconds: z.number().min(0).nullable(),
  /** True refuses a bad input at submit. fal itself accepts it and answers 422 when the result is fetched. */
  earlyValidation: z.boolean(),
  /** How long a result can be fetched: `as-fal` is an hour, or six minutes from 10 KB on; a number is milliseconds. */
  resultExpiry: z.union([z.literal('never'), z.literal('as-fal'), z.number().min(0)]),
})
export type Behaviour = z.infer<typeof Behaviour>

export const initialBehaviour: Behaviour = {
  queueMilliseconds: 400,
  runMilliseconds: null,
  earlyValidation: false,
  resultExpiry: 'never',
}
