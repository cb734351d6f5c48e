import { z } from 'zod'

/** A file the emulator keeps; its address ends in `{id}/{name}`. */
export const StoredFile = z.object({
  /** Eight hexadecimal digits, as in fal's addresses. */
  id: z.string().regex(/^[0-9a-f]{8}$/),
  name: z.string(),
  contentType: z.string(),
  /** Bytes. */
  size: z.int(),
  /** The job that made it; null for an upload. */
  requestId: z.string().nullable(),
  /** Milliseconds since 1970; null is never. */
  expiresAt: z.number().nullable(),
})
export type StoredFile = z.infer<typeof StoredFile>
