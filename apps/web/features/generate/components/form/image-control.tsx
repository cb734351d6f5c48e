'use client'

import { ImagePlus, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Label } from '@/components/ui/label.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { altOf, LazyImagePicker, preloadPicker, previewSet, useImage } from '@/features/gallery/index.ts'
import { FieldNote } from './field-note.tsx'
import type { FieldProps } from './field-props.ts'

/** A picture out of one's own gallery. */
export default function ImageControl({ id, field, value, onChange, error }: FieldProps<'image'>) {
  const [picker, setPicker] = useState<'unloaded' | 'open' | 'closed'>('unloaded')
  const chosen = typeof value === 'string' ? value : undefined
  const openPicker = () => setPicker('open')
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id}>{field.label}</Label>
      {chosen === undefined ? (
        <EmptyChoice id={id} onOpen={openPicker} />
      ) : (
        <ChosenImage id={id} assetId={chosen} onReplace={openPicker} onRemove={() => onChange(undefined)} />
      )}
      <FieldNote id={`${id}-description`} error={error} advice={field.advice} />
      {picker !== 'unloaded' && (
        <LazyImagePicker
          open={picker === 'open'}
          onOpenChange={(open) => setPicker(open ? 'open' : 'closed')}
          onPick={onChange}
          chosen={chosen}
        />
      )}
    </div>
  )
}

function EmptyChoice({ id, onOpen }: { id: string; onOpen: () => void }) {
  return (
    <button
      id={id}
      type="button"
      aria-describedby={`${id}-description`}
      onClick={onOpen}
      onPointerEnter={() => void preloadPicker()}
      onFocus={() => void preloadPicker()}
      className="flex h-24 items-center justify-center gap-2 rounded-md border border-dashed border-input text-sm font-medium text-muted-foreground transition-colors hover:bg-accent hover:text-foreground"
    >
      <ImagePlus aria-hidden className="size-4" />
      Choose from your gallery
    </button>
  )
}

interface ChosenImageProps {
  id: string
  assetId: string
  onReplace: () => void
  onRemove: () => void
}

function ChosenImage({ id, assetId, onReplace, onRemove }: ChosenImageProps) {
  const image = useImage(assetId)
  return (
    <div className="flex h-24 items-center gap-3 overflow-hidden rounded-md border border-border pr-2">
      <div className="h-full w-28 shrink-0 bg-pressed">
        {image.data && (
          <img
            {...previewSet(image.data)}
            sizes="112px"
            alt={altOf(image.data)}
            className="size-full object-cover"
          />
        )}
        {image.isPending && <Skeleton className="size-full rounded-none" />}
      </div>
      <p className="line-clamp-3 min-w-0 flex-1 text-sm text-muted-foreground">
        {image.isError ? 'This picture is not there any more.' : image.data?.prompt}
      </p>
      <div className="grid gap-1">
        <Button id={id} variant="outline" size="sm" onClick={onReplace}>
          Replace
        </Button>
        <Button variant="ghost" size="sm" aria-label="Remove the picture" onClick={onRemove}>
          <X aria-hidden />
          Remove
        </Button>
      </div>
    </div>
  )
}
