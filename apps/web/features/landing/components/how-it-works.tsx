import { SectionHeading } from './section-heading.tsx'

const steps = [
  {
    title: 'Describe it',
    text: 'Write what you want to see and choose a model and a shape. The form shows what this model can do and nothing else.',
  },
  {
    title: 'Watch it appear',
    text: 'The frame is there at once in its final size. You see the place in the queue, then the progress, then the picture.',
  },
  {
    title: 'Keep it',
    text: 'Everything you make is in the gallery with its prompt and seed. Download it, set it in motion, or let it rest in the trash.',
  },
]

/** From a sentence to a kept picture. */
export function HowItWorks() {
  return (
    <section id="how-it-works" className="mx-auto w-full max-w-7xl scroll-mt-8 px-5 sm:px-8">
      <SectionHeading title="How it works" />
      <ol className="grid gap-8 md:grid-cols-3">
        {steps.map(({ title, text }, index) => (
          <li key={title} className="grid content-start gap-2 border-t border-border pt-5">
            <span className="font-mono text-sm text-brand-text">{index + 1}</span>
            <h3 className="text-lg font-semibold">{title}</h3>
            <p className="text-base text-pretty text-muted-foreground">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
