'use client'

import type { ModelView } from '@atelier/usecases'
import { Check, Clapperboard, ImageIcon } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { Dialog, DialogContent, DialogTitle } from '@/components/ui/dialog.tsx'
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group.tsx'
import { durationWords, rateWords } from '../../model/credit-words.ts'

interface ModelListProps {
  models: readonly ModelView[]
  model: ModelView
  onChoose: (id: string) => void
  open: boolean
  onOpenChange: (open: boolean) => void
}

const filters = [
  { value: 'all', label: 'All' },
  { value: 'image', label: 'Image' },
  { value: 'video', label: 'Video' },
] as const

/** Every model with what it is for, what it costs and how long it takes. */
export default function ModelList({ models, model, onChoose, open, onOpenChange }: ModelListProps) {
  const [output, setOutput] = useState<(typeof filters)[number]['value']>('all')
  const shown = models.filter((each) => output === 'all' || each.output === output)
  const choose = (id: string) => {
    onChoose(id)
    onOpenChange(false)
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent className="max-w-xl!">
        <DialogTitle>Choose a model</DialogTitle>
        <div className="px-5 py-4">
          <ToggleGroup aria-label="What it makes" className="max-w-64">
            {filters.map(({ value, label }) => (
              <ToggleGroupItem
                key={value}
                name="model-output"
                value={value}
                checked={output === value}
                onChange={() => setOutput(value)}
              >
                {label}
              </ToggleGroupItem>
            ))}
          </ToggleGroup>
        </div>
        <ul className="grid gap-0.5 px-2 pb-2">
          {shown.map((each) => (
            <li key={each.id}>
              <ModelRow model={each} chosen={each.id === model.id} onChoose={() => choose(each.id)} />
            </li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  )
}

function ModelRow({ model, chosen, onChoose }: { model: ModelView; chosen: boolean; onChoose: () => void }) {
  const Icon = model.output === 'video' ? Clapperboard : ImageIcon
  return (
    <button
      type="button"
      data-model
      aria-current={chosen || undefined}
      onClick={onChoose}
      onKeyDown={moveByArrows}
      className="flex w-full items-start gap-3 rounded-lg px-3 py-2.5 text-left transition-colors hover:bg-accent focus-visible:-outline-offset-2 aria-[current]:bg-pressed"
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-subtle-foreground" />
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="text-base font-medium">{model.name}</span>
        <span className="text-sm text-pretty text-muted-foreground">{model.summary}</span>
        <span className="text-xs text-subtle-foreground tabular">
          {rateWords(model.price)} · {durationWords(model.typicalSeconds)}
        </span>
      </span>
      <Check
        aria-hidden
        className={chosen ? 'mt-0.5 size-4 shrink-0 text-brand' : 'invisible size-4 shrink-0'}
      />
    </button>
  )
}

function moveByArrows(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const rows = [...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('[data-model]') ?? [])]
  const from = rows.indexOf(event.currentTarget)
  rows[Math.min(rows.length - 1, Math.max(0, from + step))]?.focus()
}
