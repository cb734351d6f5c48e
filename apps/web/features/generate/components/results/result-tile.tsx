'use client'

import type { ImageView, ResultView } from '@atelier/contract'
import { useState } from 'react'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import {
  altOf,
  LazyHoverVideo,
  LazyPictureActions,
  preloadLightbox,
  previewSet,
} from '@/features/gallery/index.ts'
import { SteadyImage } from './steady-image.tsx'

export interface PictureActions {
  readonly open: (id: string) => void
  readonly trash: (image: ImageView) => void
  readonly animate: (id: string) => void
  readonly takeSeed: (image: ImageView) => void
}

interface ResultTileProps {
  result: ResultView
  /** Width over height. */
  ratio: number
  prompt: string
  sizes: string
  actions: PictureActions
}

/** One result: a skeleton of its shape, the provider's picture the moment it exists, then our own. */
export function ResultTile({ result, ratio, prompt, sizes, actions }: ResultTileProps) {
  const { asset } = result
  return (
    <li
      className="group/tile relative overflow-hidden rounded-lg bg-sunken"
      style={{ aspectRatio: ratio }}
      data-state={result.state}
    >
      {asset === null && <Skeleton className="absolute inset-0 rounded-none" />}
      {asset ? (
        <SteadyImage {...previewSet(asset)} sizes={sizes} alt={altOf(asset)} />
      ) : (
        <ArrivingPicture result={result} prompt={prompt} sizes={sizes} />
      )}
      {asset && <KeptControls asset={asset} actions={actions} />}
    </li>
  )
}

function ArrivingPicture({ result, prompt, sizes }: Pick<ResultTileProps, 'result' | 'prompt' | 'sizes'>) {
  if (result.url === null) return null
  if (result.kind === 'image') return <SteadyImage src={result.url} srcSet="" sizes={sizes} alt={prompt} />
  return (
    <video
      src={result.url}
      muted
      loop
      autoPlay
      playsInline
      aria-label={prompt}
      className="absolute inset-0 size-full object-cover"
    />
  )
}

function KeptControls({ asset, actions }: { asset: ImageView; actions: PictureActions }) {
  const [touched, setTouched] = useState(false)
  const wake = () => {
    setTouched(true)
    void preloadLightbox()
  }
  // Lies over the picture instead of holding it, so that the picture stays in place when it becomes ours.
  const opener = (
    <button
      type="button"
      data-asset={asset.id}
      aria-label={`Open: ${altOf(asset)}`}
      onClick={() => actions.open(asset.id)}
      onPointerEnter={wake}
      onFocus={wake}
      className="absolute inset-0 cursor-zoom-in rounded-lg focus-visible:outline-3 focus-visible:-outline-offset-3 focus-visible:outline-ring"
    />
  )
  return (
    <>
      {asset.kind === 'video' ? <LazyHoverVideo image={asset}>{opener}</LazyHoverVideo> : opener}
      {touched && (
        <LazyPictureActions
          image={asset}
          trash={actions.trash}
          animate={actions.animate}
          takeSeed={actions.takeSeed}
        />
      )}
    </>
  )
}
