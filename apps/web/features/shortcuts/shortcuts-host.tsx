'use client'

import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { isTextField, pressedKeys } from './pressed-keys.ts'
import { findShortcut } from './shortcut-registry.ts'
import { singleKeysAreOn } from './single-keys.ts'
import { useShortcuts } from './use-shortcuts.ts'

const ShortcutsSheet = lazy(() => import('./shortcuts-sheet.tsx'))

/** Listens for the keys of the whole page and shows what they do on `?`. Once per page. */
export function ShortcutsHost() {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const own = useMemo(() => {
    const show = () => {
      setWanted(true)
      setOpen(true)
    }
    return [{ keys: '?', label: 'Show the shortcuts of this page', run: show }]
  }, [])
  useShortcuts('Everywhere', own)
  useEffect(() => {
    document.addEventListener('keydown', runShortcut)
    return () => document.removeEventListener('keydown', runShortcut)
  }, [])
  if (!wanted) return null
  return (
    <Suspense>
      <ShortcutsSheet open={open} onOpenChange={setOpen} />
    </Suspense>
  )
}

function runShortcut(event: KeyboardEvent) {
  // A dialog owns the keyboard while it is open.
  if (event.defaultPrevented || document.querySelector('[role=dialog], [role=menu]') !== null) return
  const where = { inTextField: isTextField(document.activeElement), singleKeys: singleKeysAreOn() }
  const keys = pressedKeys(event, where)
  const shortcut = keys === undefined ? undefined : findShortcut(keys)
  if (shortcut === undefined) return
  event.preventDefault()
  shortcut.run()
}
