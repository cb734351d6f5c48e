import { ok, type Result } from '@atelier/kernel'
import type { Delivery } from '@atelier/runs'
import { z } from 'zod'
import { deliveredFile, deliveredSeed, FalFile, FalSeed } from './fal-file.ts'

/** What every video model of fal answers. */
export const VideoReply = z.object({ video: FalFile, seed: FalSeed })

export function deliverVideo(reply: z.output<typeof VideoReply>): Result<Delivery, never> {
  return ok({ files: [deliveredFile(reply.video)], ...deliveredSeed(reply.seed) })
}
