import type { ImageView } from '@atelier/contract'
import type { SlideData } from 'photoswipe'
import { altOf } from './alt-of.ts'
import { largestPreview, previewSet } from './previews.ts'

/** An image as the viewer takes it: the preview at once, the original when it is looked at closely. */
export function slideOf(image: ImageView): SlideData {
  const size = { width: image.width, height: image.height, alt: altOf(image), image }
  const preview = largestPreview(image)
  const msrc = preview === undefined ? {} : { msrc: preview }
  if (image.kind === 'video') return { ...size, ...msrc, type: 'video' }
  const { srcSet } = previewSet(image)
  const original = `${image.url} ${image.width}w`
  return { ...size, ...msrc, src: image.url, srcset: srcSet === '' ? original : `${srcSet}, ${original}` }
}
