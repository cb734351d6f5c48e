'use client'

import type { ImageView } from '@atelier/contract'
import { useMemo } from 'react'
import { useElementWidth } from '../hooks/use-element-width.ts'
import { useFollowViewer } from '../hooks/use-follow-viewer.ts'
import { tileIndex, useFocusMover, useGridFocus } from '../hooks/use-grid-focus.ts'
import { useGridKeys } from '../hooks/use-grid-keys.ts'
import { useNearEnd } from '../hooks/use-near-end.ts'
import { gridGap, useRowVirtualizer } from '../hooks/use-row-virtualizer.ts'
import { justifiedRows } from '../model/justified-rows.ts'
import { rowOf } from '../model/next-focus.ts'
import { GridRow } from './grid-row.tsx'
import type { TileActions } from './image-tile.tsx'

interface GalleryGridProps {
  images: readonly ImageView[]
  label: string
  rowHeight: number
  /** The picture that the viewer shows; when it closes, focus returns to its tile. */
  openId: string | null
  more: boolean
  onNearEnd: () => void
  actions: TileActions
}

/** All pictures in rows of equal height, of which only those near the window are in the document. */
export default function GalleryGrid(props: GalleryGridProps) {
  const { label, more, actions } = props
  const { rows, visible, height, top, focus, onKeyDown, reference } = useGrid(props)
  return (
    <div
      ref={reference}
      role="grid"
      aria-label={label}
      aria-rowcount={more ? -1 : rows.length}
      className="relative"
      style={{ height }}
      onFocus={(event) => focus.setIndex(tileIndex(event.target) ?? focus.index)}
      onKeyDown={onKeyDown}
    >
      {visible.map(({ index, start }) => {
        const row = rows[index]
        if (!row) return null
        const key = row.tiles[0]?.item.id
        return (
          <GridRow
            key={key}
            row={row}
            place={index}
            offset={start - top}
            focusIndex={focus.index}
            actions={actions}
          />
        )
      })}
    </div>
  )
}

function useGrid({ images, rowHeight, openId, more, onNearEnd, actions }: GalleryGridProps) {
  const { element, width, reference } = useElementWidth()
  const layout = useMemo(() => ({ width, rowHeight, gap: gridGap, more }), [width, rowHeight, more])
  const rows = useMemo(() => justifiedRows(images, layout), [images, layout])
  const focus = useGridFocus(rows)
  const { virtualizer, top } = useRowVirtualizer({ rows, element, pinnedRow: focus.row })
  const scrollToRow = (row: number) => virtualizer.scrollToIndex(row, { align: 'auto' })
  const move = useFocusMover({ rows, element, scrollToRow, setIndex: focus.setIndex })
  const onKeyDown = useGridKeys({ images, rows, move, trash: actions.trash })
  const visible = virtualizer.getVirtualItems()
  useNearEnd({ lastRow: visible.at(-1)?.index ?? -1, rows: rows.length, more, onNearEnd })
  // While the viewer goes from picture to picture the grid behind follows; when it closes the focus is where one was.
  useFollowViewer(openId, (id, closed) => {
    const index = images.findIndex((image) => image.id === id)
    if (index < 0) return
    if (closed) move(index)
    else scrollToRow(rowOf(rows, index))
  })
  return { rows, visible, height: virtualizer.getTotalSize(), top, focus, onKeyDown, reference }
}
