import type { ReactNode } from 'react'

/** What the page is for, in a few words. */
export function AccountHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mb-7 grid gap-1.5">
      <h1 className="text-3xl font-semibold tracking-tight">{title}</h1>
      {children !== undefined && <p className="text-base text-pretty text-muted-foreground">{children}</p>}
    </div>
  )
}
