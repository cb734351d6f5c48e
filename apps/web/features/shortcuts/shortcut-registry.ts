/** A key and what it does. */
export interface Shortcut {
  /** One key as `KeyboardEvent.key` names it, in small letters; `mod+` before it means Ctrl, on a Mac Command. */
  keys: string
  label: string
  run: () => void
}

/** The shortcuts of one part of the page, under its name. */
export interface ShortcutGroup {
  title: string
  shortcuts: readonly Shortcut[]
}

const groups = new Map<string, ShortcutGroup>()
const listeners = new Set<() => void>()
let snapshot: readonly ShortcutGroup[] = []

/** Adds a group or replaces it in its place. */
export function registerShortcuts(id: string, group: ShortcutGroup): void {
  groups.set(id, group)
  announce()
}

/** Takes a group away when its part of the page goes. */
export function forgetShortcuts(id: string): void {
  groups.delete(id)
  announce()
}

/** The groups of the page in view, each title once; the same array until something changes. */
export function registeredShortcuts(): readonly ShortcutGroup[] {
  return snapshot
}

/** Calls back whenever the groups change; the answer ends it. */
export function onShortcutsChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The shortcut that a key press means, if any. */
export function findShortcut(keys: string): Shortcut | undefined {
  return snapshot.flatMap((group) => group.shortcuts).findLast((shortcut) => shortcut.keys === keys)
}

function announce() {
  const byTitle = Map.groupBy(groups.values(), (group) => group.title)
  snapshot = [...byTitle].map(([title, same]) => ({
    title,
    shortcuts: same.flatMap((group) => group.shortcuts),
  }))
  for (const listener of listeners) listener()
}
