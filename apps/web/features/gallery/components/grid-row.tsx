import type { ImageView } from '@atelier/contract'
import type { JustifiedRow } from '../model/justified-rows.ts'
import { ImageTile, type TileActions } from './image-tile.tsx'

interface GridRowProps {
  row: JustifiedRow<ImageView>
  /** Place among all rows, from 0. */
  place: number
  /** CSS pixels from the top of the grid. */
  offset: number
  focusIndex: number
  actions: TileActions
}

const eagerRows = 3

/** One row of the grid. */
export function GridRow({ row, place, offset, focusIndex, actions }: GridRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={place + 1}
      className="absolute inset-x-0 top-0"
      style={{ height: row.height, transform: `translateY(${offset}px)` }}
    >
      {row.tiles.map(({ item, index, left, width }) => (
        <div key={item.id} role="gridcell" className="absolute inset-y-0" style={{ left, width }}>
          <ImageTile
            image={item}
            index={index}
            width={width}
            isTabStop={index === focusIndex}
            eager={place < eagerRows}
            actions={actions}
          />
        </div>
      ))}
    </div>
  )
}
