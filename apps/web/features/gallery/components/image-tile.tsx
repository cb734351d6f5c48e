'use client'

import type { ImageView } from '@atelier/contract'
import { memo, useState } from 'react'
import { useHoverPlay } from '../hooks/use-hover-play.ts'
import { LazyPictureActions, preloadLightbox } from './lazy-parts.tsx'
import { PreviewImage } from './preview-image.tsx'
import { VideoLayer } from './video-layer.tsx'

export interface TileActions {
  readonly open: (id: string) => void
  readonly trash: (image: ImageView) => void
  readonly restore: (image: ImageView) => void
}

interface ImageTileProps {
  image: ImageView
  index: number
  /** CSS pixels, to choose the right preview. */
  width: number
  /** The one tile that Tab reaches; arrow keys go on from there. */
  isTabStop: boolean
  eager: boolean
  actions: TileActions
}

/** One picture of the grid. */
export const ImageTile = memo(function ImageTile({
  image,
  index,
  width,
  isTabStop,
  eager,
  actions,
}: ImageTileProps) {
  const { playing, handlers } = useHoverPlay()
  const [touched, setTouched] = useState(false)
  const touch = () => {
    setTouched(true)
    void preloadLightbox()
  }
  return (
    <div
      className="group/tile relative size-full overflow-hidden rounded-md"
      {...(image.kind === 'video' ? handlers : {})}
    >
      <button
        type="button"
        data-tile={index}
        data-asset={image.id}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => actions.open(image.id)}
        onPointerEnter={touch}
        onFocus={touch}
        className="relative block size-full cursor-zoom-in rounded-md outline-none"
      >
        <PreviewImage image={image} sizes={`${width}px`} eager={eager} />
        {image.kind === 'video' && <VideoLayer image={image} playing={playing} />}
      </button>
      <FocusFrame />
      {touched && (
        <LazyPictureActions image={image} trash={actions.trash} restore={actions.restore} tabIndex={-1} />
      )}
    </div>
  )
})

// An outline inside the tile would lie under the picture; this one lies over it, and a light line sets it off from any.
function FocusFrame() {
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute inset-0 rounded-md opacity-0 outline-3 -outline-offset-3 outline-ring group-has-[[data-tile]:focus-visible]/tile:opacity-100"
    >
      <span className="absolute inset-[3px] rounded-[5px] outline-1 -outline-offset-1 outline-white" />
    </span>
  )
}
