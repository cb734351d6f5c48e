/** Where one lands after signing in when nothing else was asked for. */
const firstPage = '/generate'

// Any base will do: a path that leaves it is somebody else's site.
const here = 'https://here.invalid'

/**
 * The page to go to after signing in, if it is one of ours. Anything that a browser would read as another
 * site (`//evil`, `/\evil`, `https:…`) leads to the first page instead.
 */
export function safeNext(wanted: string | undefined): string {
  if (wanted === undefined || !wanted.startsWith('/') || !URL.canParse(wanted, here)) return firstPage
  const target = new URL(wanted, here)
  return target.origin === here ? target.pathname + target.search + target.hash : firstPage
}
