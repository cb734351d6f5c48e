'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { landmarkOf } from './landmark-of.ts'

/** A list of things to do. Base UI is heavy: import this file lazily, and give the opener as `anchor`. */
export const Menu = BaseMenu.Root
export const MenuRadioGroup = BaseMenu.RadioGroup

interface MenuContentProps extends ComponentProps<typeof BaseMenu.Popup> {
  /** The element the menu opens from and to which focus returns. */
  anchor: HTMLElement | null
  side?: 'top' | 'bottom'
  align?: 'start' | 'center' | 'end'
}

/** The open menu. */
export function MenuContent({
  anchor,
  side = 'bottom',
  align = 'end',
  className,
  ...props
}: MenuContentProps) {
  return (
    <BaseMenu.Portal container={landmarkOf(anchor)}>
      <BaseMenu.Positioner
        anchor={anchor}
        side={side}
        align={align}
        sideOffset={6}
        className="z-50 outline-none"
      >
        <BaseMenu.Popup
          data-slot="menu-content"
          finalFocus={() => anchor}
          className={cn(
            'min-w-52 origin-(--transform-origin) rounded-lg border border-border bg-popover p-1 text-foreground shadow-float outline-none',
            'transition-[opacity,scale] duration-120 data-ending-style:opacity-0 data-starting-style:scale-97 data-starting-style:opacity-0',
            className,
          )}
          {...props}
        />
      </BaseMenu.Positioner>
    </BaseMenu.Portal>
  )
}

const item = [
  'flex h-8 w-full cursor-default items-center gap-2.5 rounded-sm px-2 text-sm outline-none select-none pointer-coarse:h-11',
  'data-highlighted:bg-pressed data-disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-subtle-foreground',
]

/** Something to do. */
export function MenuItem({ className, ...props }: ComponentProps<typeof BaseMenu.Item>) {
  return <BaseMenu.Item data-slot="menu-item" className={cn(item, className)} {...props} />
}

/** Somewhere to go. */
export function MenuLinkItem({ className, ...props }: ComponentProps<typeof BaseMenu.LinkItem>) {
  return (
    <BaseMenu.LinkItem data-slot="menu-link-item" closeOnClick className={cn(item, className)} {...props} />
  )
}

/** One choice of a {@link MenuRadioGroup}. */
export function MenuRadioItem({ className, children, ...props }: ComponentProps<typeof BaseMenu.RadioItem>) {
  return (
    <BaseMenu.RadioItem data-slot="menu-radio-item" className={cn(item, className)} {...props}>
      {children}
      <BaseMenu.RadioItemIndicator className="ml-auto">
        <Check aria-hidden />
      </BaseMenu.RadioItemIndicator>
    </BaseMenu.RadioItem>
  )
}

/** Something that is on or off. */
export function MenuCheckboxItem({
  className,
  children,
  ...props
}: ComponentProps<typeof BaseMenu.CheckboxItem>) {
  return (
    <BaseMenu.CheckboxItem data-slot="menu-checkbox-item" className={cn(item, className)} {...props}>
      {children}
      <BaseMenu.CheckboxItemIndicator className="ml-auto">
        <Check aria-hidden />
      </BaseMenu.CheckboxItemIndicator>
    </BaseMenu.CheckboxItem>
  )
}

/** A thin line between groups. */
export function MenuSeparator({ className, ...props }: ComponentProps<typeof BaseMenu.Separator>) {
  return (
    <BaseMenu.Separator
      data-slot="menu-separator"
      className={cn('-mx-1 my-1 h-px bg-border', className)}
      {...props}
    />
  )
}
