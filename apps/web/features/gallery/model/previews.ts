import type { ImageView } from '@atelier/contract'

type Pictured = Pick<ImageView, 'kind' | 'url' | 'width' | 'previews'>

/** The `src` and `srcset` of an image's previews, smallest first; a video's are those of its poster. */
export function previewSet(image: Pictured): { readonly src: string; readonly srcSet: string } {
  const previews = image.previews.toSorted((one, other) => one.width - other.width)
  const smallest = previews[0]
  if (smallest === undefined) return { src: image.kind === 'image' ? image.url : '', srcSet: '' }
  return { src: smallest.url, srcSet: previews.map(({ url, width }) => `${url} ${width}w`).join(', ') }
}

/** The largest preview, for a poster or for the moment until the original is there. */
export function largestPreview(image: Pictured): string | undefined {
  return image.previews.toSorted((one, other) => other.width - one.width)[0]?.url
}
