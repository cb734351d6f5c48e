import { ok, type Result } from '@atelier/kernel'
import type { Delivery } from '@atelier/runs'
import type { ProviderTrouble } from '@atelier/usecases'
import { z } from 'zod'
import { failureOfType } from '../errors/failure-of-error.ts'
import { trouble } from '../errors/trouble.ts'
import { deliveredFile, deliveredSeed, FalFile, FalSeed } from './fal-file.ts'

/** What every picture model of fal answers. */
export const PicturesReply = z.object({
  images: z.array(FalFile),
  seed: FalSeed,
  /** One flag for each image: true where the safety check blacked it out. */
  has_nsfw_concepts: z.array(z.boolean()).nullish(),
})

/** The pictures that passed the safety check; a failure when none did, because a blacked-out picture is no result. */
export function deliverPictures(reply: z.output<typeof PicturesReply>): Result<Delivery, ProviderTrouble> {
  const passed = reply.images.filter((_, index) => reply.has_nsfw_concepts?.[index] !== true)
  if (reply.images.length === 0) return trouble(failureOfType('no_media_generated'))
  if (passed.length === 0) return trouble(failureOfType('content_policy_violation'))
  return ok({ files: passed.map(deliveredFile), ...deliveredSeed(reply.seed) })
}
