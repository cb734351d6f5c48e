'use client'

import { useState } from 'react'

const storageKey = 'atelier-viewer-panel'
const wide = '(width >= 64rem)'

// Beside the picture on wide screens; below it on small ones, over this part of the height. As the panel's own classes.
const panelWidth = 352
const sheetPart = 0.6

/** CSS pixels that the panel takes from the picture. */
export interface PanelSpace {
  readonly right: number
  readonly bottom: number
}

/** Whether the details stand beside the picture, as chosen on this device; on small screens they begin hidden. */
export function useViewerPanel(): [boolean, () => void] {
  const [shown, setShown] = useState(() => isWide() && localStorage.getItem(storageKey) !== 'hidden')
  const toggle = () => {
    setShown(!shown)
    if (isWide()) localStorage.setItem(storageKey, shown ? 'hidden' : 'shown')
  }
  return [shown, toggle]
}

/** The room that the panel takes: a column at the right, or a sheet at the bottom. */
export function panelSpace(shown: boolean): PanelSpace {
  if (!shown) return { right: 0, bottom: 0 }
  return isWide()
    ? { right: panelWidth, bottom: 0 }
    : { right: 0, bottom: Math.round(window.innerHeight * sheetPart) }
}

function isWide(): boolean {
  return window.matchMedia(wide).matches
}
