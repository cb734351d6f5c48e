'use client'

import type { ImageView } from '@atelier/contract'
import type { KeyboardEvent } from 'react'
import type { JustifiedRow } from '../model/justified-rows.ts'
import { nextFocus } from '../model/next-focus.ts'
import { tileIndex } from './use-grid-focus.ts'

interface GridKeys {
  readonly images: readonly ImageView[]
  readonly rows: readonly JustifiedRow<unknown>[]
  readonly move: (index: number, leaving?: string) => void
  readonly trash: (image: ImageView) => void
}

/** The keys of the grid: arrows and their like move the focus, Delete trashes the focused picture. */
export function useGridKeys({ images, rows, move, trash }: GridKeys) {
  const isPlain = ({ altKey, ctrlKey, metaKey }: KeyboardEvent) => !altKey && !ctrlKey && !metaKey
  return (event: KeyboardEvent) => {
    const from = tileIndex(event.target)
    if (from === undefined || !isPlain(event)) return
    const image = images[from]
    const to = nextFocus(rows, from, event.key)
    if (to !== undefined) move(to)
    else if (isDelete(event) && image?.trashedAt === null) {
      trash(image)
      move(Math.min(from, images.length - 2), image.id)
    } else return
    event.preventDefault()
  }
}

function isDelete({ key }: KeyboardEvent): boolean {
  return key === 'Delete' || key === 'Backspace'
}
