const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long ago something was, in the short form of lists; the day itself once it is some days back. */
export function agoWords(time: string, now: number): string {
  const ago = now - new Date(time).getTime()
  if (ago < minute) return 'just now'
  if (ago < hour) return `${Math.floor(ago / minute)} min ago`
  if (ago < day) return `${Math.floor(ago / hour)} h ago`
  return new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' }).format(new Date(time))
}
