'use client'

import { Toaster as Sonner } from 'sonner'
import 'sonner/dist/styles.css'

/** The corner in which toasts appear. Loaded by `show-toast.ts` with the first toast. */
export default function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      theme="system"
      gap={8}
      // Above the bar at the lower edge of phones.
      mobileOffset={{ bottom: 72, left: 16, right: 16 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center font-sans gap-3 rounded-lg border border-border bg-popover p-3 text-sm text-foreground shadow-float md:w-(--width)',
          content: 'min-w-0 flex-1',
          title: 'font-medium',
          description: 'text-muted-foreground',
          actionButton: 'rounded-sm px-2 py-1 font-medium text-brand-text hover:bg-accent',
        },
      }}
    />
  )
}
