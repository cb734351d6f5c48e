'use client'

import { Images } from 'lucide-react'
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { useImages } from '../hooks/use-images.ts'
import { useInView } from '../hooks/use-in-view.ts'
import { PreviewImage } from './preview-image.tsx'

export interface ImagePickerProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  onPick: (assetId: string) => void
  chosen: string | undefined
}

const places = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** Chooses one of the gallery's images. */
export default function ImagePicker({ open, onOpenChange, onPick, chosen }: ImagePickerProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent className="max-w-3xl!">
        <DialogTitle>Choose an image</DialogTitle>
        <DialogDescription>From your gallery, newest first.</DialogDescription>
        <PickerGrid
          chosen={chosen}
          onPick={(id) => {
            onPick(id)
            onOpenChange(false)
          }}
        />
      </DialogContent>
    </Dialog>
  )
}

function PickerGrid({ chosen, onPick }: { chosen: string | undefined; onPick: (id: string) => void }) {
  const list = useImages('images')
  const end = useInView(() => {
    if (list.hasNextPage && !list.isFetching) void list.fetchNextPage()
  })
  const images = list.data?.pages.flatMap((page) => page.items) ?? []
  if (list.data !== undefined && images.length === 0) {
    return (
      <EmptyState
        icon={Images}
        title="No images yet"
        description="Generate a picture with an image model first; then it can begin to move."
      />
    )
  }
  return (
    <div className="grid grid-cols-3 gap-1.5 p-5 sm:grid-cols-4">
      {list.isPending && places.map((place) => <Skeleton key={place} className="aspect-square" />)}
      {images.map((image) => (
        <button
          key={image.id}
          type="button"
          aria-pressed={image.id === chosen}
          onClick={() => onPick(image.id)}
          className="aspect-square overflow-hidden rounded-md outline-offset-2 aria-pressed:outline-2 aria-pressed:outline-brand"
        >
          <PreviewImage image={image} sizes="180px" className="transition-opacity hover:opacity-85" />
        </button>
      ))}
      <div ref={end} className="col-span-full h-px" />
    </div>
  )
}
