import { models } from '@atelier/catalog'
import { Film, Image as ImageIcon } from 'lucide-react'
import { priceWords } from '../price-words.ts'
import { SectionHeading } from './section-heading.tsx'

const tasks = {
  'text-to-image': { icon: ImageIcon, name: 'Words to picture' },
  'image-to-video': { icon: Film, name: 'Picture to film' },
}

/** Every model of the catalogue with its price. */
export function ModelList() {
  return (
    <section id="models" className="mx-auto w-full max-w-7xl scroll-mt-8 px-5 sm:px-8">
      <SectionHeading title="One form, many models">
        Each asks only for what it understands. Prices are in credits and stand on the button before you press
        it.
      </SectionHeading>
      <ul className="grid gap-px overflow-hidden rounded-xl border border-border bg-border sm:grid-cols-2 lg:grid-cols-3">
        {models.map((card) => {
          const { icon: Icon, name } = tasks[card.task]
          return (
            <li key={card.id} className="flex flex-col gap-2 bg-background p-6">
              <span className="flex items-center gap-1.5 text-sm text-subtle-foreground">
                <Icon aria-hidden className="size-3.5" />
                {name}
              </span>
              <h3 className="text-lg font-semibold">{card.name}</h3>
              <p className="text-base text-pretty text-muted-foreground">{card.summary}</p>
              <p className="mt-auto pt-3 text-sm font-medium text-brand-text tabular">{priceWords(card)}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
