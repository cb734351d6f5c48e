/** What the gallery shows; the address says which. */
export type GalleryView = 'all' | 'images' | 'videos' | 'trash'

export const galleryTabs: readonly {
  readonly view: GalleryView
  readonly label: string
  readonly href: string
}[] = [
  { view: 'all', label: 'All', href: '/gallery' },
  { view: 'images', label: 'Images', href: '/gallery?kind=image' },
  { view: 'videos', label: 'Videos', href: '/gallery?kind=video' },
  { view: 'trash', label: 'Trash', href: '/gallery/trash' },
]

/** What a page asks the API for. */
export interface ImageQuery {
  readonly trashed: boolean
  readonly kind?: 'image' | 'video'
}

/** The view that an address means; an unknown kind is everything. */
export function viewOfKind(kind: string | undefined): GalleryView {
  if (kind === 'image') return 'images'
  return kind === 'video' ? 'videos' : 'all'
}

export function queryOf(view: GalleryView): ImageQuery {
  if (view === 'images') return { trashed: false, kind: 'image' }
  if (view === 'videos') return { trashed: false, kind: 'video' }
  return { trashed: view === 'trash' }
}
