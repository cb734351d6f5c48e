'use client'

import type { ImageView } from '@atelier/contract'
import { useEffect, useMemo } from 'react'
import { showToast } from '@/components/ui/show-toast.ts'
import { useImage } from '../hooks/use-image.ts'
import type { useOpenImage } from '../hooks/use-open-image.ts'
import Lightbox, { type LightboxActions } from './lightbox.tsx'

export interface OpenImageProps {
  /** The pictures among which one can go on. */
  images: readonly ImageView[]
  viewer: ReturnType<typeof useOpenImage>
  onNearEnd: () => void
  actions: LightboxActions
}

/** The viewer on the picture that the address names. One that is not loaded here is fetched and shown alone. */
export default function OpenImage({
  images,
  viewer: { openId, move, close },
  onNearEnd,
  actions,
}: OpenImageProps) {
  const isHere = openId !== null && images.some((image) => image.id === openId)
  const asked = useImage(openId === null || isHere ? undefined : openId)
  const alone = useMemo(() => (asked.data === undefined ? [] : [asked.data]), [asked.data])
  useEffect(() => {
    if (openId === null || isHere || !asked.isError) return
    close()
    void showToast('This picture is not there any more')
  }, [openId, isHere, asked.isError, close])
  const shown = isHere ? images : alone
  if (openId === null || shown.length === 0) return null
  return (
    <Lightbox
      images={shown}
      openId={openId}
      onMove={move}
      onClose={close}
      onNearEnd={onNearEnd}
      actions={actions}
    />
  )
}
