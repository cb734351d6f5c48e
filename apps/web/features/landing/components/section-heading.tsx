import type { ReactNode } from 'react'

/** The heading of a section of the landing page. */
export function SectionHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mb-10 grid max-w-2xl gap-2">
      <h2 className="text-3xl font-semibold tracking-tight sm:text-4xl">{title}</h2>
      {children !== undefined && <p className="text-lg text-pretty text-muted-foreground">{children}</p>}
    </div>
  )
}
