'use client'

import { useEffect, useId } from 'react'
import { forgetShortcuts, registerShortcuts, type Shortcut } from './shortcut-registry.ts'

/** Gives the page these shortcuts while the component is mounted, and lists them under the title in the `?` sheet. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const id = useId()
  useEffect(() => registerShortcuts(id, { title, shortcuts }))
  useEffect(() => () => forgetShortcuts(id), [id])
}
