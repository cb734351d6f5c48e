'use client'

import type { ImageView } from '@atelier/contract'
import { Clapperboard, Dices, Download, RotateCcw, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { downloadPath } from '@/features/api/index.ts'
import { TileBar } from './tile-bar.tsx'
import { TileButton, tileButtonLook } from './tile-button.tsx'

export interface PictureActionsProps {
  image: ImageView
  trash: (image: ImageView) => void
  restore?: (image: ImageView) => void
  /** Where a form on the same page takes the picture; elsewhere a link leads to the form. */
  animate?: (id: string) => void
  takeSeed?: (image: ImageView) => void
  /** -1 where a grid has its own keys and Tab should pass by. */
  tabIndex?: number
}

/** What can be done with a picture without opening it, wherever it is shown. */
export default function PictureActions({
  image,
  trash,
  restore,
  animate,
  takeSeed,
  tabIndex,
}: PictureActionsProps) {
  if (image.trashedAt !== null) {
    return (
      <TileBar>
        <TileButton label="Restore" tabIndex={tabIndex} onClick={() => restore?.(image)} className="px-2.5">
          <RotateCcw aria-hidden />
          Restore
        </TileButton>
      </TileBar>
    )
  }
  return (
    <TileBar>
      {takeSeed && image.seed !== null && (
        <TileButton label="Use this seed" tabIndex={tabIndex} onClick={() => takeSeed(image)}>
          <Dices aria-hidden />
        </TileButton>
      )}
      {image.kind === 'image' && <AnimateButton id={image.id} animate={animate} tabIndex={tabIndex} />}
      <DownloadLink id={image.id} tabIndex={tabIndex} />
      <TileButton label="Move to trash" tabIndex={tabIndex} onClick={() => trash(image)}>
        <Trash2 aria-hidden />
      </TileButton>
    </TileBar>
  )
}

interface ActionProps {
  id: string
  tabIndex: number | undefined
}

function DownloadLink({ id, tabIndex }: ActionProps) {
  const face = { 'aria-label': 'Download', title: 'Download', tabIndex, className: tileButtonLook }
  return (
    <a href={downloadPath(id)} download {...face}>
      <Download aria-hidden />
    </a>
  )
}

function AnimateButton({
  id,
  animate,
  tabIndex,
}: ActionProps & { animate: ((id: string) => void) | undefined }) {
  if (animate) {
    return (
      <TileButton label="Animate" tabIndex={tabIndex} onClick={() => animate(id)}>
        <Clapperboard aria-hidden />
      </TileButton>
    )
  }
  const face = { 'aria-label': 'Animate', title: 'Animate', tabIndex, className: tileButtonLook }
  return (
    <Link href={`/generate?image=${id}`} prefetch={false} {...face}>
      <Clapperboard aria-hidden />
    </Link>
  )
}
