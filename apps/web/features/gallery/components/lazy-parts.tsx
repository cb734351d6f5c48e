'use client'

import type { ImageView } from '@atelier/contract'
import { lazy, Suspense, type ReactNode } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated.ts'
import type { ImagePickerProps } from './image-picker.tsx'
import type { OpenImageProps } from './open-image.tsx'
import type { PictureActionsProps } from './picture-actions.tsx'

const loadViewer = () => import('./open-image.tsx')
const loadPicker = () => import('./image-picker.tsx')
const OpenImage = lazy(loadViewer)
const ImagePicker = lazy(loadPicker)
const PictureActions = lazy(() => import('./picture-actions.tsx'))
const HoverVideo = lazy(() => import('./hover-video.tsx'))

/** Fetches the viewer's code; called when a picture is about to be opened. */
export const preloadLightbox = (): Promise<unknown> => loadViewer()

/** Fetches the picker's code; called when it is about to be opened. */
export const preloadPicker = (): Promise<unknown> => loadPicker()

/** The viewer on the picture that the address names; no code of it before one is open. */
export function LazyOpenImage(props: OpenImageProps) {
  const hydrated = useHydrated()
  // The server cannot draw it: it measures the window.
  if (props.viewer.openId === null || !hydrated) return null
  return (
    <Suspense>
      <OpenImage {...props} />
    </Suspense>
  )
}

/** The choice of an image; no code of it before it is first opened. */
export function LazyImagePicker(props: ImagePickerProps) {
  return (
    <Suspense>
      <ImagePicker {...props} />
    </Suspense>
  )
}

/** The actions of a picture; drawn when pointer or focus comes to it for the first time. */
export function LazyPictureActions(props: PictureActionsProps) {
  return (
    <Suspense>
      <PictureActions {...props} />
    </Suspense>
  )
}

/** Makes a film play on hover or focus; until its code is there the child stands alone. */
export function LazyHoverVideo(props: { image: ImageView; children: ReactNode }) {
  return (
    <Suspense fallback={props.children}>
      <HoverVideo {...props} />
    </Suspense>
  )
}
