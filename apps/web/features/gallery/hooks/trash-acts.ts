import type { ImageView } from '@atelier/contract'
import type { QueryClient } from '@tanstack/react-query'
import { showToast } from '@/components/ui/show-toast.ts'
import { api, ApiProblem } from '@/features/api/index.ts'
import { insertImage, removeImage, type ImagePages } from '../model/image-pages.ts'
import { imageListsKey } from './image-lists-key.ts'

/** What else a page shows of an image, to be changed at the same moment. */
export interface TrashFollower {
  readonly onTrash?: (image: ImageView) => void
  readonly onRestore?: (image: ImageView) => void
  /** The server has it back. */
  readonly onRestored?: (image: ImageView) => void
}

interface Place {
  readonly client: QueryClient
  readonly follower: TrashFollower
}

const undoInMilliseconds = 10_000

/** Moves an image to the trash: at once on the page, then on the server; offers to undo it. */
export async function trashImage(place: Place, image: ImageView): Promise<void> {
  const done = await carryOut(() => api.images.trash(image.id), {
    change: (back) => show(place, image, !back),
    failed: 'Could not be moved to the trash',
  })
  if (!done) return
  const undo = { label: 'Undo', onClick: () => void takeBack(place, image) }
  await showToast('Moved to the trash', { action: undo, duration: undoInMilliseconds })
}

/** Takes an image out of the trash and says so. */
export async function restoreImage(place: Place, image: ImageView): Promise<void> {
  if (await takeBack(place, image)) await showToast('Back in your gallery')
}

async function takeBack(place: Place, image: ImageView): Promise<boolean> {
  const done = await carryOut(() => api.images.restore(image.id), {
    change: (back) => show(place, image, back),
    failed: 'Could not be taken back',
  })
  if (done) place.follower.onRestored?.(image)
  return done
}

interface Change {
  /** Shows the change, or takes it back. */
  readonly change: (back: boolean) => void
  readonly failed: string
}

async function carryOut(call: () => Promise<unknown>, { change, failed }: Change): Promise<boolean> {
  change(false)
  try {
    await call()
    return true
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    change(true)
    await showToast(failed, { description: error.message })
    return false
  }
}

function show({ client, follower }: Place, image: ImageView, trashed: boolean) {
  // A list on its way would bring back what was just moved.
  void client.cancelQueries({ queryKey: imageListsKey })
  moveImage(client, { ...image, trashedAt: trashed ? new Date().toISOString() : null })
  if (trashed) follower.onTrash?.(image)
  else follower.onRestore?.(image)
}

function moveImage(client: QueryClient, image: ImageView) {
  for (const { queryKey } of client.getQueryCache().findAll({ queryKey: imageListsKey })) {
    const shows = belongs(queryKey.at(-1), image)
    client.setQueryData<ImagePages>(queryKey, (list) => {
      if (list === undefined) return undefined
      return shows ? insertImage(list, image) : removeImage(list, image.id)
    })
  }
}

function belongs(query: unknown, image: ImageView): boolean {
  if (typeof query !== 'object' || query === null || !('trashed' in query)) return false
  const kindFits = !('kind' in query) || query.kind === image.kind
  return kindFits && query.trashed === (image.trashedAt !== null)
}
