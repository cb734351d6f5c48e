'use client'

import type { ImageView } from '@atelier/contract'
import { ChevronLeft, ChevronRight, Download, Info, RotateCcw, Trash2, X, ZoomIn } from 'lucide-react'
import type PhotoSwipe from 'photoswipe'
import { downloadPath } from '@/features/api/index.ts'
import { ViewerButton, viewerButtonLook } from './viewer-button.tsx'

interface ViewerChromeProps {
  viewer: PhotoSwipe
  image: ImageView
  /** From 0. */
  place: number
  count: number
  panelShown: boolean
  onTogglePanel: () => void
  trash: () => void
  restore: () => void
}

/** The viewer's buttons. They lie beside the slides, so that no gesture swallows their clicks. */
export function ViewerChrome(props: ViewerChromeProps) {
  const { viewer, place, count, panelShown, onTogglePanel } = props
  return (
    <div className="viewer-chrome">
      <div className="absolute top-0 right-(--viewer-panel) left-0 flex h-14 items-center gap-1 px-3">
        <span className="mr-auto px-1 text-sm text-slate-300 tabular" aria-live="polite">
          <span className="sr-only">Picture </span>
          {place + 1} <span className="text-slate-400">of {count}</span>
        </span>
        <PictureButtons {...props} />
        <ViewerButton label="Details" keys="I" pressed={panelShown} onClick={onTogglePanel}>
          <Info aria-hidden />
        </ViewerButton>
        <ViewerButton label="Close" keys="Esc" onClick={() => viewer.close()}>
          <X aria-hidden />
        </ViewerButton>
      </div>
      {place > 0 && <StepButton viewer={viewer} step="previous" />}
      {place < count - 1 && <StepButton viewer={viewer} step="next" />}
    </div>
  )
}

function PictureButtons({ viewer, image, trash, restore }: ViewerChromeProps) {
  return (
    <>
      {image.kind === 'image' && (
        <ViewerButton label="Zoom" keys="Z" onClick={() => viewer.toggleZoom()}>
          <ZoomIn aria-hidden />
        </ViewerButton>
      )}
      <a
        href={downloadPath(image.id)}
        download
        className={viewerButtonLook}
        aria-label="Download"
        title="Download (D)"
      >
        <Download aria-hidden />
      </a>
      {image.trashedAt === null ? (
        <ViewerButton label="Move to trash" keys="Delete" onClick={trash}>
          <Trash2 aria-hidden />
        </ViewerButton>
      ) : (
        <ViewerButton label="Restore" onClick={restore}>
          <RotateCcw aria-hidden />
        </ViewerButton>
      )}
    </>
  )
}

const stepLook = 'absolute top-1/2 -translate-y-1/2 bg-black/40 pointer-coarse:hidden'

function StepButton({ viewer, step }: { viewer: PhotoSwipe; step: 'previous' | 'next' }) {
  if (step === 'previous') {
    return (
      <ViewerButton
        label="Previous picture"
        keys="←"
        onClick={() => viewer.prev()}
        className={`${stepLook} left-3`}
      >
        <ChevronLeft aria-hidden />
      </ViewerButton>
    )
  }
  return (
    <ViewerButton
      label="Next picture"
      keys="→"
      onClick={() => viewer.next()}
      className={`${stepLook} right-[calc(var(--viewer-panel)+0.75rem)]`}
    >
      <ChevronRight aria-hidden />
    </ViewerButton>
  )
}
