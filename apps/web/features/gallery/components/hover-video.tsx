'use client'

import type { ImageView } from '@atelier/contract'
import type { ReactNode } from 'react'
import { useHoverPlay } from '../hooks/use-hover-play.ts'
import { VideoLayer } from './video-layer.tsx'

/** A film that plays while pointer or focus rests on it; its poster lies below, its button is the child. */
export default function HoverVideo({ image, children }: { image: ImageView; children: ReactNode }) {
  const { playing, handlers } = useHoverPlay()
  return (
    <div className="absolute inset-0" {...handlers}>
      <VideoLayer image={image} playing={playing} />
      {children}
    </div>
  )
}
