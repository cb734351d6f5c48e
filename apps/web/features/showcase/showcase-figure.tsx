import { cn } from '@/components/ui/cn.ts'
import type { ShowcasePicture } from './pictures.ts'

interface ShowcaseFigureProps {
  picture: ShowcasePicture
  /** Whether the prompt is always in view or only under the pointer; it is the alternative text in any case. */
  caption: 'shown' | 'hover'
  /** Says below the prompt who made it. */
  credited?: boolean
  /** In the first view: loaded at once. */
  eager?: boolean
  className?: string
}

/** A picture with the words that it was made from. Fills the box that it is given. */
export function ShowcaseFigure({
  picture,
  caption,
  credited = false,
  eager = false,
  className,
}: ShowcaseFigureProps) {
  return (
    <figure className={cn('group/figure relative overflow-hidden rounded-lg bg-pressed', className)}>
      <img
        src={`/showcase/${picture.file}`}
        alt={picture.prompt}
        width={picture.width}
        height={picture.height}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        className="size-full object-cover"
      />
      <figcaption
        aria-hidden
        className={cn(
          'absolute inset-x-0 bottom-0 bg-linear-to-t from-black/80 via-black/55 to-transparent p-4 pt-12 text-sm text-pretty text-white',
          caption === 'hover' && 'opacity-0 transition-opacity group-hover/figure:opacity-100',
        )}
      >
        {picture.prompt}
        {credited && <span className="mt-0.5 block text-xs text-white/75">Made by the offline studio</span>}
      </figcaption>
    </figure>
  )
}
