export { useShortcuts } from './use-shortcuts.ts'
export { ShortcutsHost } from './shortcuts-host.tsx'
