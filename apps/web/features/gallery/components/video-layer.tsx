'use client'

import type { ImageView } from '@atelier/contract'
import { Play } from 'lucide-react'
import { lengthWords } from '../model/media-words.ts'

/** What lies over a video's poster: its length, and the playing video while pointer or focus rests on it. */
export function VideoLayer({ image, playing }: { image: ImageView; playing: boolean }) {
  return (
    <>
      {playing && (
        <video
          src={image.url}
          muted
          loop
          autoPlay
          playsInline
          aria-hidden
          className="absolute inset-0 size-full object-cover"
        />
      )}
      <span className="pointer-events-none absolute top-2 right-2 flex h-5 items-center gap-1 rounded-full bg-black/65 px-2 text-2xs font-medium text-white tabular">
        <Play aria-hidden className="size-2.5 fill-current" />
        {image.duration === null ? 'Video' : lengthWords(image.duration)}
      </span>
    </>
  )
}
