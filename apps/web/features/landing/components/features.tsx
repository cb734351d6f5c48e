import type { ReactNode } from 'react'
import { GalleryRecord } from './gallery-record.tsx'
import { PricedButton } from './priced-button.tsx'
import { RunRows } from './run-rows.tsx'

/** Three things that are different here, each with a piece of the real thing. */
export function Features() {
  return (
    <section
      aria-label="What is different"
      className="mx-auto grid w-full max-w-7xl gap-4 px-5 sm:px-8 lg:grid-cols-3"
    >
      <Feature
        title="The button says the price"
        text="Before you press, you know what it costs. If a run fails, the credits come back; it never costs more than it said."
      >
        <PricedButton />
      </Feature>
      <Feature
        title="Close the tab, nothing is lost"
        text="A run lives on the server. Come back in an hour or on another machine and the picture is in your gallery, paid for once."
      >
        <RunRows />
      </Feature>
      <Feature
        title="Every picture knows its story"
        text="Prompt, model, seed and settings stay with the picture for as long as it exists, so that you can make it again or take it further."
      >
        <GalleryRecord />
      </Feature>
    </section>
  )
}

function Feature({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <article className="flex flex-col overflow-hidden rounded-xl border border-border bg-surface">
      <div
        aria-hidden
        className="flex h-52 items-center justify-center border-b border-border bg-background p-6"
      >
        {children}
      </div>
      <div className="grid gap-1.5 p-6">
        <h2 className="text-xl font-semibold tracking-tight">{title}</h2>
        <p className="text-base text-pretty text-muted-foreground">{text}</p>
      </div>
    </article>
  )
}
