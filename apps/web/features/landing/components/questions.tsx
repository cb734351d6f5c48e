import { Plus } from 'lucide-react'
import { SectionHeading } from './section-heading.tsx'

/** What people ask before they sign up. Native disclosure: no script. */
export function Questions({ monthlyCredits }: { monthlyCredits: number }) {
  return (
    <section
      id="questions"
      className="mx-auto grid w-full max-w-7xl scroll-mt-8 gap-x-16 px-5 sm:px-8 lg:grid-cols-[1fr_1.6fr]"
    >
      <SectionHeading title="Questions" />
      <div className="border-t border-border">
        {questionsFor(monthlyCredits).map(({ question, answer }) => (
          <details key={question} className="group/question border-b border-border">
            <summary className="flex list-none items-center justify-between gap-4 rounded-sm py-4 text-lg font-medium [&::-webkit-details-marker]:hidden">
              {question}
              <Plus
                aria-hidden
                className="size-4 shrink-0 text-subtle-foreground transition-transform group-open/question:rotate-45"
              />
            </summary>
            <p className="max-w-prose pb-5 text-base leading-relaxed text-pretty text-muted-foreground">
              {answer}
            </p>
          </details>
        ))}
      </div>
    </section>
  )
}

function questionsFor(monthlyCredits: number) {
  return [
    {
      question: 'What is a credit?',
      answer: `The unit in which everything here is priced. Most pictures cost one. A free account receives ${monthlyCredits} credits each month, and unused ones end with the month.`,
    },
    {
      question: 'What happens when a picture fails?',
      answer:
        'The credits that were set aside for it come back by themselves, and the run says in plain words what went wrong and what to change.',
    },
    {
      question: 'Why do I confirm my email address?',
      answer:
        'Because credits cost money. A confirmed address keeps one person from opening a hundred free accounts.',
    },
    {
      question: 'Where are my pictures?',
      answer:
        'On the server that runs this studio, in your own workspace. Nobody else can list or open them, and what you delete rests in the trash first.',
    },
    {
      question: 'Can I run it myself?',
      answer:
        'Yes. Atelier is free software under the AGPL and starts with one command. Without a provider’s key it uses its offline studio, so that you can try all of it before any of it costs something.',
    },
    {
      question: 'Is there an API?',
      answer:
        'Yes, and this site is its first customer: whatever you can do here, a program can do over REST. Its description is at /api/openapi.json.',
    },
  ]
}
