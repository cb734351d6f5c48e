import { models } from '@atelier/catalog'
import { listRuns, modelView, type ModelView } from '@atelier/usecases'
import { studio } from '@/compose.ts'
import { currentActor } from '@/features/session/server.ts'
import { runsPerPage, type RunPage } from './model/run-pages.ts'

/** What the page needs for its first paint. */
export interface GenerateStart {
  readonly models: readonly ModelView[]
  readonly workspaceId: string
  readonly firstPage: RunPage
}

/** The models and the newest runs; null for nobody, who is sent to sign in. */
export async function readGenerate(): Promise<GenerateStart | null> {
  const actor = await currentActor()
  if (actor === null) return null
  const runs = await listRuns(studio().context, actor, { limit: runsPerPage })
  if (!runs.ok) return null
  return { models: models.map(modelView), workspaceId: actor.workspaceId, firstPage: runs.value }
}
