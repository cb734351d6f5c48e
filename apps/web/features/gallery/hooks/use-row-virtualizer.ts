'use client'

import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useState } from 'react'
import type { JustifiedRow } from '../model/justified-rows.ts'

/** Between rows and between tiles, in CSS pixels. */
export const gridGap = 6

// The bars that stay at the top of the window and would cover a row that is scrolled to.
const barsInPixels = 112
const rowsBeyondTheWindow = 4

interface VirtualRows {
  readonly rows: readonly JustifiedRow<unknown>[]
  /** The element that holds the rows. */
  readonly element: HTMLElement | null
  /** A row that stays in the document wherever the window is: it has the focus. */
  readonly pinnedRow: number
}

/** Which rows are in the document: those in the window, a few beyond it, and the focused one. */
export function useRowVirtualizer({ rows, element, pinnedRow }: VirtualRows) {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    if (element !== null) setTop(element.getBoundingClientRect().top + window.scrollY)
  }, [element, rows])
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => rows[index]?.height ?? 0,
    gap: gridGap,
    overscan: rowsBeyondTheWindow,
    scrollMargin: top,
    scrollPaddingStart: barsInPixels,
    scrollPaddingEnd: gridGap,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const seen = defaultRangeExtractor(range)
        if (pinnedRow < 0 || pinnedRow >= range.count || seen.includes(pinnedRow)) return seen
        return [...seen, pinnedRow].toSorted((one, other) => one - other)
      },
      [pinnedRow],
    ),
  })
  // Heights are known, not measured: when the layout changes they all do.
  useLayoutEffect(() => virtualizer.measure(), [rows, virtualizer])
  return { virtualizer, top }
}
