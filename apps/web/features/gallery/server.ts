import { listAssets } from '@atelier/usecases'
import { studio } from '@/compose.ts'
import { currentActor } from '@/features/session/server.ts'
import { queryOf, type GalleryView } from './model/filters.ts'
import type { ImagePage } from './model/image-pages.ts'

const imagesInTheDocument = 60

/** The first page of a view, for the document's first paint; null for nobody, who is sent to sign in. */
export async function readGallery(view: GalleryView): Promise<ImagePage | null> {
  const actor = await currentActor()
  if (actor === null) return null
  const page = await listAssets(studio().context, actor, { ...queryOf(view), limit: imagesInTheDocument })
  return page.ok ? page.value : null
}
