'use client'

import type { ImageView } from '@atelier/contract'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useViewerPanel } from '../hooks/use-viewer-panel.ts'
import { useViewer } from '../hooks/use-viewer.ts'
import { DetailsPanel } from './details-panel.tsx'
import { ViewerChrome } from './viewer-chrome.tsx'
import { viewerKey } from './viewer-key.ts'

export interface LightboxActions {
  readonly trash: (image: ImageView) => void
  readonly restore: (image: ImageView) => void
  /** Only where there is a form that can take a seed. */
  readonly takeSeed?: (image: ImageView) => void
}

export interface LightboxProps {
  images: readonly ImageView[]
  openId: string
  onMove: (id: string) => void
  onClose: () => void
  onNearEnd: () => void
  actions: LightboxActions
}

const picturesAhead = 5

/** A picture over the whole window: zoom, swipe, keys, and where it comes from. */
export default function Lightbox({ images, openId, onMove, onClose, onNearEnd, actions }: LightboxProps) {
  const [panelShown, togglePanel] = useViewerPanel()
  const place = images.findIndex((image) => image.id === openId)
  const image = images[place]
  // A picture that goes from this list makes room for its neighbour; the last one closes the viewer.
  const leaveWith = (act: (image: ImageView) => void) => {
    if (!image) return
    const neighbour = images[place + 1] ?? images[place - 1]
    if (neighbour) onMove(neighbour.id)
    else onClose()
    act(image)
  }
  const trash = () => image?.trashedAt === null && leaveWith(actions.trash)
  const onKey = (event: KeyboardEvent) => viewerKey(event, { id: image?.id, trash, togglePanel })
  const open = useViewer({ images, openId, panelShown, onMove, onClose, onKey })
  useEffect(() => {
    if (place >= images.length - picturesAhead) onNearEnd()
  }, [place, images.length, onNearEnd])
  if (!open || !image) return null
  const { viewer, element } = open
  return createPortal(
    <>
      <ViewerChrome
        {...{ viewer, image, place, panelShown, trash }}
        restore={() => leaveWith(actions.restore)}
        count={images.length}
        onTogglePanel={togglePanel}
      />
      {panelShown && (
        <DetailsPanel
          image={image}
          takeSeed={actions.takeSeed}
          onOpen={onMove}
          onClose={() => viewer.close()}
          onHide={togglePanel}
        />
      )}
    </>,
    element,
  )
}
