'use client'

import type { ImageView } from '@atelier/contract'
import type PhotoSwipe from 'photoswipe'
import { useEffect, useRef, useState } from 'react'
import { createViewer } from '../components/create-viewer.ts'
import { panelSpace } from './use-viewer-panel.ts'

interface ViewerState {
  readonly images: readonly ImageView[]
  readonly openId: string
  readonly panelShown: boolean
  readonly onMove: (id: string) => void
  readonly onClose: () => void
  readonly onKey: (event: KeyboardEvent) => boolean
}

export interface OpenViewer {
  readonly viewer: PhotoSwipe
  /** The viewer's dialog, into which our own buttons and panel are drawn. */
  readonly element: HTMLElement
}

/** Keeps PhotoSwipe and React in step: which picture, which list, how much room. */
export function useViewer(state: ViewerState): OpenViewer | undefined {
  const [open, setOpen] = useState<OpenViewer>()
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  })
  useEffect(() => {
    let opened: PhotoSwipe | undefined
    // A moment later: in development React mounts twice, and what opens cannot be taken back before it is open.
    const timer = setTimeout(() => {
      opened = openViewer(latest)
      if (opened.element) setOpen({ viewer: opened, element: opened.element })
    })
    return () => {
      clearTimeout(timer)
      if (opened) leave(opened)
    }
  }, [])
  const { images, openId, panelShown } = state
  useEffect(() => {
    if (open) follow(open.viewer, images, openId)
  }, [open, images, openId])
  useEffect(() => {
    if (!open) return
    makeRoom(open.element, panelShown)
    open.viewer.updateSize(true)
  }, [open, panelShown])
  return open
}

function openViewer(latest: { readonly current: ViewerState }): PhotoSwipe {
  const viewer = createViewer({
    images: () => latest.current.images,
    index: indexOf(latest.current.images, latest.current.openId),
    space: () => panelSpace(latest.current.panelShown),
    onMove: (index) => {
      const image = latest.current.images[index]
      if (image && image.id !== latest.current.openId) latest.current.onMove(image.id)
    },
    onClosed: () => latest.current.onClose(),
    onKey: (event) => latest.current.onKey(event),
  })
  viewer.init()
  viewer.element?.setAttribute('aria-label', 'Viewer')
  viewer.element?.setAttribute('aria-modal', 'true')
  if (viewer.element) makeRoom(viewer.element, latest.current.panelShown)
  viewer.element?.focus()
  viewer.element?.addEventListener('keydown', (event) => leaveOnceOpen(viewer, event))
  return viewer
}

// PhotoSwipe hears no key while it is still opening; who presses Escape then means it all the same.
function leaveOnceOpen(viewer: PhotoSwipe, event: KeyboardEvent) {
  if (event.key === 'Escape' && !viewer.opener.isOpen) viewer.on('openingAnimationEnd', () => viewer.close())
}

function makeRoom(element: HTMLElement, panelShown: boolean) {
  const { right, bottom } = panelSpace(panelShown)
  element.style.setProperty('--viewer-panel', `${right}px`)
  element.style.setProperty('--viewer-sheet', `${bottom}px`)
}

// The list grew, shrank or was moved on from outside: the slides in view are drawn anew from what it is now.
function follow(viewer: PhotoSwipe, images: readonly ImageView[], openId: string) {
  const index = indexOf(images, openId)
  if (shownId(viewer) === openId && viewer.currIndex === index) return
  viewer.contentLoader.destroy()
  if (viewer.currIndex !== index) viewer.goTo(index)
  for (const place of [index - 1, index, index + 1]) viewer.refreshSlideContent(place)
}

function shownId(viewer: PhotoSwipe): string | undefined {
  const image: unknown = viewer.currSlide?.data['image']
  return typeof image === 'object' && image !== null && 'id' in image ? String(image.id) : undefined
}

function indexOf(images: readonly ImageView[], id: string): number {
  return Math.max(
    0,
    images.findIndex((image) => image.id === id),
  )
}

function leave(viewer: PhotoSwipe) {
  if (viewer.isDestroying) return
  if (viewer.opener.isOpen) viewer.destroy()
  else viewer.on('openingAnimationEnd', () => viewer.destroy())
}
