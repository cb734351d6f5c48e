'use client'

import { useEffect, useRef, useState } from 'react'
import type { JustifiedRow } from '../model/justified-rows.ts'
import { rowOf } from '../model/next-focus.ts'

/** One tile is reached by Tab, the others from there by arrow keys; the focus survives scrolling and removal. */
export function useGridFocus(rows: readonly JustifiedRow<unknown>[]) {
  const [index, setIndex] = useState(0)
  const count = (rows.at(-1)?.tiles.at(-1)?.index ?? -1) + 1
  const current = Math.min(index, Math.max(0, count - 1))
  return { index: current, row: rowOf(rows, current), setIndex }
}

interface FocusMover {
  readonly rows: readonly JustifiedRow<unknown>[]
  readonly element: HTMLElement | null
  readonly scrollToRow: (row: number) => void
  readonly setIndex: (index: number) => void
}

/** Moves the focus to a tile that may not be in the document yet; past a picture that leaves, to the one in its place. */
export function useFocusMover({ rows, element, scrollToRow, setIndex }: FocusMover) {
  const wanted = useRef<{ readonly index: number; readonly leaving: string | undefined }>(undefined)
  const focusWanted = () => {
    if (wanted.current === undefined || element === null) return
    const { index, leaving } = wanted.current
    if (leaving !== undefined && element.querySelector(`[data-asset="${CSS.escape(leaving)}"]`)) return
    const tile = element.querySelector<HTMLElement>(`[data-tile="${index}"]`)
    if (tile === null) return
    wanted.current = undefined
    tile.focus({ preventScroll: true })
  }
  useEffect(focusWanted)
  return (index: number, leaving?: string) => {
    wanted.current = { index, leaving }
    setIndex(index)
    scrollToRow(rowOf(rows, index))
    // A tile that is there already, and was the current one, is drawn no second time.
    focusWanted()
  }
}

/** The index of the tile that an event comes from, if it comes from one. */
export function tileIndex(target: EventTarget | null): number | undefined {
  const index = target instanceof HTMLElement ? target.dataset['tile'] : undefined
  return index === undefined ? undefined : Number(index)
}
