import type { ImageView } from '@atelier/contract'
import { cn } from '@/components/ui/cn.ts'
import { altOf } from '../model/alt-of.ts'
import { placeholderOf } from '../model/placeholder.ts'
import { previewSet } from '../model/previews.ts'

interface PreviewImageProps {
  image: ImageView
  /** The width it is shown at, as the `sizes` of an image. */
  sizes: string
  eager?: boolean
  className?: string
}

/** An image's preview over its own blur. Fills its box, which has the image's shape. */
export function PreviewImage({ image, sizes, eager = false, className }: PreviewImageProps) {
  const placeholder = placeholderOf(image.thumbhash)
  const { src, srcSet } = previewSet(image)
  return (
    <img
      src={src}
      srcSet={srcSet}
      sizes={sizes}
      width={image.width}
      height={image.height}
      alt={altOf(image)}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      draggable={false}
      className={cn('size-full bg-pressed bg-cover object-cover', className)}
      style={placeholder === undefined ? undefined : { backgroundImage: `url(${placeholder})` }}
    />
  )
}
