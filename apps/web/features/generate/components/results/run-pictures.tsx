'use client'

import type { RunView } from '@atelier/contract'
import type { CSSProperties } from 'react'
import { useImage } from '@/features/gallery/index.ts'
import { columnsOf, ratioOf } from '../../model/picture-grid.ts'
import { ResultTile, type PictureActions } from './result-tile.tsx'

// How high the pictures of a run become at most, by how many stand side by side.
const heights: Readonly<Record<number, string>> = { 1: '23rem', 2: '20rem', 3: '17rem', 4: '17rem' }
const sizes = '(width < 40rem) 92vw, 30rem'

const grid = [
  'grid gap-2 grid-cols-[repeat(var(--columns-narrow),minmax(0,var(--widest)))]',
  'sm:grid-cols-[repeat(var(--columns),minmax(0,var(--widest)))]',
].join(' ')

/** The results of a run side by side in their own shapes; their room is kept from the first moment. */
export function RunPictures({ run, actions }: { run: RunView; actions: PictureActions }) {
  const inputRatio = useInputRatio(run)
  const [first] = run.images
  if (!first) return null
  const ratios = run.images.map((result) => ratioOf(result, run, inputRatio))
  const { wide, narrow } = columnsOf(run.images.length)
  const room = {
    '--columns': wide,
    '--columns-narrow': narrow,
    '--widest': `calc(${heights[wide] ?? '17rem'} * ${(ratios[0] ?? 1).toFixed(4)})`,
  }
  return (
    <ul className={grid} style={asStyle(room)}>
      {run.images.map((result, place) => (
        <ResultTile
          // A result keeps its place while it changes from promise to picture.
          key={`${run.id}-${place}`}
          result={result}
          ratio={ratios[place] ?? 1}
          prompt={run.prompt}
          sizes={sizes}
          actions={actions}
        />
      ))}
    </ul>
  )
}

function asStyle(properties: Readonly<Record<`--${string}`, string | number>>): CSSProperties {
  return { ...properties }
}

// A video takes the shape of the picture it begins with; that one is in the gallery.
function useInputRatio(run: RunView): number | undefined {
  const input = run.inputs['image']
  const isNeeded = run.images.some((result) => result.width === null) && typeof input === 'string'
  const { data } = useImage(isNeeded ? input : undefined)
  return data && data.width / data.height
}
