/** Keeps whether the sidebar is folded, so that the server draws it right from the first paint. */
export const sidebarCookie = 'atelier-sidebar'

const yearInSeconds = 31_536_000

/** Remembers the state for a year on this device. */
export function keepSidebar(folded: boolean): void {
  document.cookie = `${sidebarCookie}=${folded ? 'folded' : 'open'}; path=/; max-age=${yearInSeconds}; samesite=lax`
}
