import { z } from 'zod'

/** The long sides of the previews, in pixels, smallest first. */
export const previewSides = [320, 1024] as const

const pixels = z.int().min(1).max(65_535)

/** A file to open, and the beginning of the names of its previews. */
export const DecodeRequest = z.strictObject({ path: z.string(), base: z.string() })
export type DecodeRequest = z.infer<typeof DecodeRequest>

/** What a decoder found. It names no paths: those are not its to choose. */
export const DecodedFacts = z
  .strictObject({
    kind: z.enum(['image', 'video']),
    contentType: z.enum(['image/jpeg', 'image/png', 'image/webp', 'video/mp4']),
    width: pixels,
    height: pixels,
    duration: z.number().positive().max(86_400).nullable(),
    thumbhash: z.base64().min(1).max(100),
    previews: z
      .array(z.strictObject({ side: z.literal(previewSides), width: pixels, height: pixels }))
      .min(1)
      .max(previewSides.length),
  })
  .readonly()
export type DecodedFacts = z.infer<typeof DecodedFacts>

/** What a decoder says first, once it is warm: it takes no file before. */
export const DecoderReady = z.strictObject({ ready: z.literal(true) })
export type DecoderReady = z.infer<typeof DecoderReady>

/** The answer to one request, with the memory that the process holds, in bytes. */
export const DecodeReply = z.strictObject({
  facts: DecodedFacts.nullable(),
  reason: z.string().max(500),
  residentBytes: z.number(),
})
export type DecodeReply = z.infer<typeof DecodeReply>

export function previewPath(base: string, side: (typeof previewSides)[number]): string {
  return `${base}-${side}.webp`
}
