import type { ImageView } from '@atelier/contract'

/** A list of images as the browser keeps it: pages, newest first. */
export interface ImagePages {
  readonly pages: readonly ImagePage[]
  readonly pageParams: readonly string[]
}

export interface ImagePage {
  readonly items: readonly ImageView[]
  readonly next: string | null
}

/** All images that are loaded, newest first. */
export function imagesOf(list: ImagePages): readonly ImageView[] {
  return list.pages.flatMap((page) => page.items)
}

/** The list without an image. */
export function removeImage(list: ImagePages, id: string): ImagePages {
  const pages = list.pages.map((page) =>
    page.items.some((image) => image.id === id)
      ? { ...page, items: page.items.filter((image) => image.id !== id) }
      : page,
  )
  return { ...list, pages }
}

/** The list with an image at the place that its time gives it; one older than what is loaded stays out. */
export function insertImage(list: ImagePages, image: ImageView): ImagePages {
  const { pages } = removeImage(list, image.id)
  const last = pages.length - 1
  const place = pages.findIndex(
    (page, index) =>
      (index === last && page.next === null) || page.items.some((each) => isNewer(image, each)),
  )
  const put = (items: readonly ImageView[]) => {
    const before = items.findIndex((each) => isNewer(image, each))
    return items.toSpliced(before < 0 ? items.length : before, 0, image)
  }
  return {
    ...list,
    pages: pages.map((page, index) => (index === place ? { ...page, items: put(page.items) } : page)),
  }
}

/** How many images of the newest page are not in the list yet. */
export function countFresh(list: ImagePages, newest: ImagePage): number {
  const known = new Set(imagesOf(list).map((image) => image.id))
  return newest.items.filter((image) => !known.has(image.id)).length
}

function isNewer(image: ImageView, other: ImageView): boolean {
  return image.createdAt === other.createdAt ? image.id > other.id : image.createdAt > other.createdAt
}
