import type { RunView } from '@atelier/contract'

/** The history as the browser keeps it: pages of runs, newest first. */
export interface RunPages {
  readonly pages: readonly RunPage[]
  readonly pageParams: readonly string[]
}

/** How many runs are asked for at once. */
export const runsPerPage = 12

export interface RunPage {
  readonly items: readonly RunView[]
  readonly next: string | null
}

/**
 * Puts what is known of a run into the history: in its place if it is there, else where its time belongs.
 * A run older than what was loaded is left for the page that will bring it.
 */
export function upsertRun(history: RunPages, run: RunView): RunPages {
  const known = runsOf(history).find((each) => each.id === run.id)
  if (known)
    return isNews(known, run) ? mapRuns(history, (each) => (each.id === run.id ? run : each)) : history
  const place = history.pages.findIndex((page) => page.items.some((each) => isBefore(run, each)))
  if (place >= 0) return changePage(history, place, (items) => insert(items, run))
  const last = history.pages.length - 1
  return history.pages[last]?.next === null ? changePage(history, last, (items) => [...items, run]) : history
}

/** Takes a trashed picture out of the runs that show it. */
export function withoutAsset(history: RunPages, assetId: string): RunPages {
  return mapRuns(history, (run) =>
    run.images.some((image) => image.asset?.id === assetId)
      ? { ...run, images: run.images.filter((image) => image.asset?.id !== assetId) }
      : run,
  )
}

/** All runs that are loaded, newest first. */
export function runsOf(history: RunPages): readonly RunView[] {
  return history.pages.flatMap((page) => page.items)
}

// An answer can be overtaken by news of the end; the end stays.
function isNews(known: RunView, run: RunView): boolean {
  return known.finishedAt === null || run.finishedAt !== null
}

function isBefore(run: RunView, other: RunView): boolean {
  return run.createdAt === other.createdAt ? run.id > other.id : run.createdAt > other.createdAt
}

function insert(items: readonly RunView[], run: RunView): readonly RunView[] {
  const place = items.findIndex((each) => isBefore(run, each))
  return items.toSpliced(place < 0 ? items.length : place, 0, run)
}

function changePage(
  history: RunPages,
  place: number,
  change: (items: readonly RunView[]) => readonly RunView[],
): RunPages {
  const pages = history.pages.map((page, index) =>
    index === place ? { ...page, items: change(page.items) } : page,
  )
  return { ...history, pages }
}

function mapRuns(history: RunPages, change: (run: RunView) => RunView): RunPages {
  return { ...history, pages: history.pages.map((page) => ({ ...page, items: page.items.map(change) })) }
}
