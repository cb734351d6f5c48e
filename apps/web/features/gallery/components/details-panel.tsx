'use client'

import type { ImageView } from '@atelier/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, queryKeys } from '@/features/api/index.ts'
import { DetailsActions } from './details-actions.tsx'
import { DetailsFacts } from './details-facts.tsx'
import { DetailsInputs } from './details-inputs.tsx'
import { DetailsPrompt } from './details-prompt.tsx'

interface DetailsPanelProps {
  image: ImageView
  takeSeed: ((image: ImageView) => void) | undefined
  /** Opens another picture, by its id. */
  onOpen: (id: string) => void
  onClose: () => void
  onHide: () => void
}

const look = [
  'absolute inset-x-0 bottom-0 flex h-[60dvh] touch-pan-y flex-col gap-6 overflow-y-auto overscroll-contain rounded-t-xl border-border',
  'bg-background p-5 text-sm text-foreground shadow-float max-lg:border-t',
  'lg:inset-y-0 lg:left-auto lg:h-auto lg:w-88 lg:rounded-none lg:border-l',
].join(' ')

/** Where a picture comes from, beside it; on phones a sheet below it. */
export function DetailsPanel({ image, takeSeed, onOpen, onClose, onHide }: DetailsPanelProps) {
  const panel = useRef<HTMLElement>(null)
  useWheelForItself(panel)
  const metadata = useQuery({
    queryKey: [...queryKeys.images, 'metadata', image.id],
    queryFn: () => api.images.metadata(image.id),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <aside ref={panel} aria-label="Details" className={look}>
      <button
        type="button"
        onClick={onHide}
        aria-label="Hide details"
        className="-mt-3 -mb-5 flex h-8 shrink-0 items-center justify-center lg:hidden"
      >
        <span aria-hidden className="h-1 w-10 rounded-full bg-pressed" />
      </button>
      <DetailsPrompt image={image} />
      <DetailsActions image={image} takeSeed={takeSeed} onClose={onClose} />
      <DetailsFacts image={image} />
      <DetailsInputs
        metadata={metadata.data}
        failed={metadata.isError}
        onRetry={() => void metadata.refetch()}
        onOpen={onOpen}
      />
    </aside>
  )
}

// The viewer takes every wheel for zooming, also over the panel: here it scrolls.
function useWheelForItself(panel: { readonly current: HTMLElement | null }) {
  useEffect(() => {
    const element = panel.current
    if (element === null) return undefined
    const keep = (event: WheelEvent) => {
      event.stopPropagation()
      if (element.scrollHeight <= element.clientHeight) event.preventDefault()
    }
    element.addEventListener('wheel', keep, { passive: false })
    return () => element.removeEventListener('wheel', keep)
  }, [panel])
}
