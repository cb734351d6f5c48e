import { downloadPath } from '@/features/api/index.ts'

interface ViewerKeys {
  /** The picture in view. */
  readonly id: string | undefined
  readonly trash: () => void
  readonly togglePanel: () => void
}

/** What a key does in the viewer besides what the viewer knows itself; true when it was one of these. */
export function viewerKey(event: KeyboardEvent, { id, trash, togglePanel }: ViewerKeys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || id === undefined) return false
  const acts: Readonly<Record<string, () => void>> = {
    Delete: trash,
    i: togglePanel,
    d: () => window.location.assign(downloadPath(id)),
  }
  const act = acts[event.key]
  act?.()
  return act !== undefined
}
