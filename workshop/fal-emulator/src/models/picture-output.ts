import { z } from 'zod'

const Picture = z.object({
  url: z.string(),
  width: z.int(),
  height: z.int(),
  content_type: z.string(),
  file_name: z.string().optional(),
  file_size: z.int().optional(),
})

/** What every picture model answers. */
export const PictureOutput = z.object({
  images: z.array(Picture),
  timings: z.record(z.string(), z.number()),
  seed: z.int(),
  has_nsfw_concepts: z.array(z.boolean()),
  prompt: z.string(),
})
export type PictureOutput = z.infer<typeof PictureOutput>
