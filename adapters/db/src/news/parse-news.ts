import { RunId, WorkspaceId } from '@atelier/kernel'
import type { News } from '@atelier/usecases'
import { z } from 'zod'

const Announcement = z.discriminatedUnion('type', [
  z.object({ workspaceId: WorkspaceId, type: z.literal('run'), runId: RunId }),
  z.object({ workspaceId: WorkspaceId, type: z.literal('assets') }),
  z.object({ workspaceId: WorkspaceId, type: z.literal('credits') }),
])

/** Null for what is not news of this version: another version of Atelier may be running on the same database. */
export function parseNews(
  payload: string,
): { readonly workspaceId: WorkspaceId; readonly news: News } | null {
  const parsed = Announcement.safeParse(readJson(payload))
  if (!parsed.success) return null
  const { workspaceId, ...news } = parsed.data
  return { workspaceId, news }
}

function readJson(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return undefined
  }
}
