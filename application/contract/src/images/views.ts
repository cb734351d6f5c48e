import { z } from 'zod'

export const MediaKind = z.enum(['image', 'video'])

/** A picture or video that the workspace keeps. Links are signed and end by themselves. */
export const ImageView = z.object({
  id: z.string(),
  kind: MediaKind,
  url: z.string(),
  previews: z.array(z.object({ url: z.string(), width: z.int(), height: z.int() })).readonly(),
  width: z.int(),
  height: z.int(),
  duration: z.number().nullable().describe('Seconds, for a video'),
  bytes: z.int(),
  contentType: z.string(),
  thumbhash: z.string().describe('Base64 of a thumbhash'),
  prompt: z.string(),
  model: z.object({ id: z.string(), name: z.string() }),
  seed: z.number().nullable(),
  runId: z.string(),
  simulated: z.boolean().describe('Made by the offline emulator'),
  createdAt: z.string(),
  trashedAt: z.string().nullable(),
})
export type ImageView = z.infer<typeof ImageView>

/** Where an image comes from: everything that is needed to make it again. */
export const ImageMetadata = z.object({
  id: z.string(),
  kind: MediaKind,
  width: z.int(),
  height: z.int(),
  duration: z.number().nullable(),
  bytes: z.int(),
  contentType: z.string(),
  sha256: z.string(),
  prompt: z.string(),
  model: z.string(),
  inputs: z.record(z.string(), z.unknown()).readonly(),
  seed: z.number().nullable(),
  runId: z.string(),
  stepId: z.string(),
  requestId: z.string().describe("The provider's own id of the request"),
  parents: z.array(z.string()).readonly(),
  simulated: z.boolean(),
  createdAt: z.string(),
})
export type ImageMetadata = z.infer<typeof ImageMetadata>
