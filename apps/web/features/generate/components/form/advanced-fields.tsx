'use client'

import type { Field } from '@atelier/catalog/fields'
import { ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { isChanged, type FormValues } from '../../model/form-values.ts'

interface AdvancedFieldsProps {
  fields: readonly (readonly [string, Field])[]
  values: FormValues
  /** The API complained about one of them: they must be seen. */
  mustShow: boolean
  onReset: (names: readonly string[]) => void
  /** Draws them; not before they are looked at. */
  draw: () => ReactNode
}

/** The finer settings, folded away; how many were changed is seen from outside. */
export function AdvancedFields({ fields, values, mustShow, onReset, draw }: AdvancedFieldsProps) {
  const [open, setOpen] = useState(false)
  const shown = open || mustShow
  const changed = fields.filter(([name, field]) => isChanged(field, values[name])).map(([name]) => name)
  return (
    <details
      className="group/advanced border-t border-border pt-1"
      open={shown}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="-mx-2 flex h-10 list-none items-center gap-2 rounded-md px-2 text-sm font-medium hover:bg-accent pointer-coarse:h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 text-subtle-foreground transition-transform group-open/advanced:rotate-90"
        />
        Advanced
        {changed.length > 0 && (
          <span className="ml-auto text-xs font-normal text-brand-text tabular">
            {changed.length} changed
          </span>
        )}
      </summary>
      <div className="grid gap-5 pt-3 pb-1">
        {shown && draw()}
        {changed.length > 0 && (
          <Button variant="outline" size="sm" className="justify-self-start" onClick={() => onReset(changed)}>
            Reset to defaults
          </Button>
        )}
      </div>
    </details>
  )
}
