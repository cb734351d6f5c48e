import type { ImageView } from '@atelier/contract'
import PhotoSwipe from 'photoswipe'
import 'photoswipe/style.css'

import type { PanelSpace } from '../hooks/use-viewer-panel.ts'
import { slideOf } from '../model/viewer-slides.ts'
import './lightbox.css'
import { showVideos } from './show-videos.ts'

interface ViewerOptions {
  /** The pictures as they are at the moment. */
  readonly images: () => readonly ImageView[]
  readonly index: number
  /** What the panel takes from the picture. */
  readonly space: () => PanelSpace
  readonly onMove: (index: number) => void
  readonly onClosed: () => void
  /** A key that the viewer itself may know or not; true when it was dealt with. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

const animationInMilliseconds = 220

/** PhotoSwipe with our pictures and without its own buttons: those are drawn like all others of the application. */
export function createViewer(options: ViewerOptions): PhotoSwipe {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const viewer = new PhotoSwipe({
    index: options.index,
    loop: false,
    bgOpacity: 1,
    wheelToZoom: true,
    returnFocus: false,
    arrowKeys: true,
    tapAction: 'toggle-controls',
    showHideAnimationType: still ? 'none' : 'zoom',
    showAnimationDuration: animationInMilliseconds,
    hideAnimationDuration: animationInMilliseconds,
    zoomAnimationDuration: still ? 0 : animationInMilliseconds,
    mainClass: 'viewer',
    errorMsg: 'This picture could not be loaded',
    getViewportSizeFn: () => {
      const { right, bottom } = options.space()
      return { x: document.documentElement.clientWidth - right, y: window.innerHeight - bottom }
    },
    paddingFn: ({ x }) =>
      x < 640 ? { top: 56, bottom: 24, left: 0, right: 0 } : { top: 60, bottom: 28, left: 64, right: 64 },
    ...noOwnButtons,
  })
  viewer.addFilter('numItems', () => options.images().length)
  viewer.addFilter('itemData', (data, index) => {
    const image = options.images()[index]
    return image ? { ...slideOf(image), ...tileOf(image) } : data
  })
  viewer.on('change', () => options.onMove(viewer.currIndex))
  viewer.on('destroy', options.onClosed)
  viewer.on('keydown', (event) => {
    if (options.onKey(event.originalEvent)) event.preventDefault()
  })
  showVideos(viewer)
  return viewer
}

const noOwnButtons = { arrowPrev: false, arrowNext: false, zoom: false, close: false, counter: false }

// The picture grows out of its tile and shrinks back into it.
function tileOf(image: ImageView): { element?: HTMLElement } {
  const opener = document.querySelector<HTMLElement>(`[data-asset="${CSS.escape(image.id)}"]`)
  const element = opener?.querySelector('img') ? opener : opener?.closest('li')
  return element == null ? {} : { element }
}
