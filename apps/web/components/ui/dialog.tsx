'use client'

import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ComponentProps } from 'react'
import { buttonVariants } from './button.tsx'
import { cn } from './cn.ts'

/** A question or a small form above the page. Base UI is heavy: import this file lazily. */
export const Dialog = BaseDialog.Root

const backdrop =
  'fixed inset-0 z-50 bg-scrim transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0'

const popup =
  'fixed z-50 flex flex-col overflow-y-auto overscroll-contain border border-border bg-popover text-foreground shadow-float outline-none'

/** The dialog's window in the middle of the screen. */
export function DialogContent({ className, children, ...props }: ComponentProps<typeof BaseDialog.Popup>) {
  return (
    <BaseDialog.Portal>
      <BaseDialog.Backdrop className={backdrop} />
      <BaseDialog.Popup
        data-slot="dialog-content"
        className={cn(
          popup,
          'top-1/2 left-1/2 max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-md -translate-1/2 rounded-xl',
          'transition-[opacity,scale] duration-200 data-ending-style:scale-96 data-ending-style:opacity-0',
          'data-starting-style:scale-96 data-starting-style:opacity-0',
          className,
        )}
        {...props}
      >
        {children}
        <DialogClose />
      </BaseDialog.Popup>
    </BaseDialog.Portal>
  )
}

/** A dialog that comes from the right side, on phones from below. */
export function SheetContent({ className, children, ...props }: ComponentProps<typeof BaseDialog.Popup>) {
  return (
    <BaseDialog.Portal>
      <BaseDialog.Backdrop className={backdrop} />
      <BaseDialog.Popup
        data-slot="sheet-content"
        className={cn(
          popup,
          'max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[85dvh] max-md:rounded-t-xl md:inset-y-2 md:right-2 md:w-96 md:rounded-xl',
          'transition-[opacity,translate] duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0',
          'max-md:data-ending-style:translate-y-8 max-md:data-starting-style:translate-y-8',
          'md:data-ending-style:translate-x-8 md:data-starting-style:translate-x-8',
          className,
        )}
        {...props}
      >
        {children}
        <DialogClose />
      </BaseDialog.Popup>
    </BaseDialog.Portal>
  )
}

/** The name of a dialog or sheet. */
export function DialogTitle({ className, ...props }: ComponentProps<typeof BaseDialog.Title>) {
  return (
    <BaseDialog.Title
      data-slot="dialog-title"
      className={cn('px-5 pt-5 pr-14 text-lg font-semibold', className)}
      {...props}
    />
  )
}

/** One or two sentences below the title. */
export function DialogDescription({ className, ...props }: ComponentProps<typeof BaseDialog.Description>) {
  return (
    <BaseDialog.Description
      data-slot="dialog-description"
      className={cn('px-5 pt-1 text-base text-muted-foreground', className)}
      {...props}
    />
  )
}

function DialogClose() {
  return (
    <BaseDialog.Close
      aria-label="Close"
      className={cn(buttonVariants({ variant: 'ghost', size: 'icon-sm' }), 'absolute top-3.5 right-3.5')}
    >
      <X aria-hidden />
    </BaseDialog.Close>
  )
}
