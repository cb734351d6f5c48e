'use client'

import { Skeleton } from '@/components/ui/skeleton.tsx'
import { useImage } from '../hooks/use-image.ts'
import { altOf } from '../model/alt-of.ts'
import { Fact } from './details-facts.tsx'
import { PreviewImage } from './preview-image.tsx'

/** The picture that this one was made from; opens it. */
export function DetailsParent({ id, onOpen }: { id: string; onOpen: (id: string) => void }) {
  const image = useImage(id)
  return (
    <Fact name="Made from">
      {image.data ? (
        <button
          type="button"
          aria-label={`Open: ${altOf(image.data)}`}
          onClick={() => onOpen(id)}
          className="size-11 overflow-hidden rounded-sm"
        >
          <PreviewImage image={image.data} sizes="44px" eager />
        </button>
      ) : (
        <span className="flex h-11 items-center">
          {image.isError ? 'No longer there' : <Skeleton className="size-11" />}
        </span>
      )}
    </Fact>
  )
}
