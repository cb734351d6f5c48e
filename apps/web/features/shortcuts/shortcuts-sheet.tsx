'use client'

import { useState, useSyncExternalStore } from 'react'
import { Dialog, DialogDescription, DialogTitle, SheetContent } from '@/components/ui/dialog.tsx'
import { Kbd } from '@/components/ui/kbd.tsx'
import { Label } from '@/components/ui/label.tsx'
import { Switch } from '@/components/ui/switch.tsx'
import { onShortcutsChange, registeredShortcuts, type ShortcutGroup } from './shortcut-registry.ts'
import { singleKeysAreOn, turnSingleKeys } from './single-keys.ts'

/** Every shortcut of the page in view. */
export default function ShortcutsSheet(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const groups = useSyncExternalStore(onShortcutsChange, registeredShortcuts)
  return (
    <Dialog {...props}>
      <SheetContent>
        <DialogTitle>Keyboard shortcuts</DialogTitle>
        <DialogDescription>What the keys do on this page.</DialogDescription>
        <div className="grid gap-6 px-5 py-6">
          {groups.map((group) => (
            <Group key={group.title} {...group} />
          ))}
        </div>
        <SingleKeysSwitch />
      </SheetContent>
    </Dialog>
  )
}

function Group({ title, shortcuts }: ShortcutGroup) {
  return (
    <section className="grid gap-1">
      <h3 className="text-xs font-medium text-subtle-foreground">{title}</h3>
      <dl>
        {shortcuts.map(({ keys, label }) => (
          <div
            key={keys}
            className="flex h-9 items-center justify-between gap-4 border-b border-border last:border-0"
          >
            <dt className="truncate text-sm">{label}</dt>
            <dd className="flex gap-1">
              {keys.split('+').map((key) => (
                <Kbd key={key}>{displayName(key)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function SingleKeysSwitch() {
  const [on, setOn] = useState(singleKeysAreOn)
  return (
    <div className="mt-auto flex items-center justify-between gap-4 border-t border-border px-5 py-4">
      <Label htmlFor="single-keys">Shortcuts of a single key</Label>
      <Switch
        id="single-keys"
        checked={on}
        onChange={(event) => {
          turnSingleKeys(event.target.checked)
          setOn(event.target.checked)
        }}
      />
    </div>
  )
}

const names: Readonly<Record<string, string>> = {
  enter: 'Enter',
  escape: 'Esc',
  arrowleft: '←',
  arrowright: '→',
}

function displayName(key: string): string {
  if (key === 'mod') return navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl'
  return names[key] ?? key.toUpperCase()
}
