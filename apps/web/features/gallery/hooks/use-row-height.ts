'use client'

import { useSyncExternalStore } from 'react'

export const rowHeights = { least: 120, most: 400, step: 20, initial: 240, phone: 160 }

const storageKey = 'atelier-gallery-row'
const phone = '(width < 40rem)'
const listeners = new Set<() => void>()

/** How high rows aim to be, in CSS pixels, as chosen on this device; and the way to change it. */
export function useRowHeight(): [number, (height: number) => void] {
  const height = useSyncExternalStore(subscribe, storedHeight, () => rowHeights.initial)
  return [height, keepHeight]
}

function keepHeight(height: number) {
  localStorage.setItem(storageKey, String(height))
  for (const listener of listeners) listener()
}

function storedHeight(): number {
  const stored = Number(localStorage.getItem(storageKey))
  if (stored >= rowHeights.least && stored <= rowHeights.most) return stored
  return window.matchMedia(phone).matches ? rowHeights.phone : rowHeights.initial
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
