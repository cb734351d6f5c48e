'use client'

import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group.tsx'

interface ViewSwitchProps {
  resultsShown: boolean
  onChange: (resultsShown: boolean) => void
}

/** Form or results, where there is no room for both. */
export function ViewSwitch({ resultsShown, onChange }: ViewSwitchProps) {
  return (
    <div className="sticky top-12 z-10 border-b border-border bg-background px-4 py-2 lg:hidden pointer-coarse:top-14">
      <ToggleGroup aria-label="View" className="mx-auto max-w-sm">
        <ToggleGroupItem
          name="generate-view"
          value="form"
          checked={!resultsShown}
          onChange={() => onChange(false)}
        >
          Create
        </ToggleGroupItem>
        <ToggleGroupItem
          name="generate-view"
          value="results"
          checked={resultsShown}
          onChange={() => onChange(true)}
        >
          Results
        </ToggleGroupItem>
      </ToggleGroup>
    </div>
  )
}
