import type { ReactNode } from 'react'

/**
 * The actions of a picture along its lower edge, in view while pointer or focus is on it. Touch has no hover: there
 * a tap opens the picture, and everything is in the viewer.
 */
export function TileBar({ children }: { children: ReactNode }) {
  return (
    <span className="pointer-events-none absolute inset-x-0 bottom-0 flex flex-wrap justify-end gap-1 p-2 opacity-0 transition-opacity group-focus-within/tile:opacity-100 group-hover/tile:opacity-100 pointer-coarse:hidden">
      {children}
    </span>
  )
}
