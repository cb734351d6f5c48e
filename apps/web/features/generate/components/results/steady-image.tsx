'use client'

import { useEffect, useState } from 'react'

interface Source {
  readonly src: string
  readonly srcSet: string
}

interface SteadyImageProps extends Source {
  sizes: string
  alt: string
}

/** A picture whose source may change: the old one stays in view until the new one is ready to be painted. */
export function SteadyImage({ src, srcSet, sizes, alt }: SteadyImageProps) {
  const [shown, setShown] = useState<Source>({ src, srcSet })
  const [broken, setBroken] = useState<string>()
  useEffect(() => {
    let wanted = true
    const show = () => wanted && setShown({ src, srcSet })
    const next = new Image()
    next.sizes = sizes
    next.srcset = srcSet
    next.src = src
    next.decode().then(show, show)
    return () => {
      wanted = false
    }
  }, [src, srcSet, sizes])
  // The provider's copy may not load here; the skeleton below stays until ours is there.
  if (broken === shown.src) return null
  return (
    <img
      src={shown.src}
      srcSet={shown.srcSet === '' ? undefined : shown.srcSet}
      sizes={sizes}
      alt={alt}
      decoding="async"
      draggable={false}
      onError={() => setBroken(shown.src)}
      className="absolute inset-0 size-full object-cover"
    />
  )
}
