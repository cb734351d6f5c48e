import type { DeliveredFile } from '@atelier/runs'
import { z } from 'zod'

/** A file in fal's output. Fields that fal leaves out or sends as null are simply unknown. */
export const FalFile = z.object({
  url: z.string(),
  content_type: z.string().nullish(),
  width: z.number().nullish(),
  height: z.number().nullish(),
})
export type FalFile = z.infer<typeof FalFile>

/** fal's file as the runs know it. */
export function deliveredFile(file: FalFile): DeliveredFile {
  return {
    url: file.url,
    ...(file.content_type ? { contentType: file.content_type } : {}),
    ...(file.width && file.height ? { width: file.width, height: file.height } : {}),
  }
}

/** The seed that was used, when it is a number that can be sent again exactly. */
export const FalSeed = z.number().nullish()

export function deliveredSeed(seed: z.infer<typeof FalSeed>): { readonly seed?: number } {
  return typeof seed === 'number' && Number.isSafeInteger(seed) ? { seed } : {}
}
