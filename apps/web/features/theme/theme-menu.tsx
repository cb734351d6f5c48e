'use client'

import { Contrast } from 'lucide-react'
import { lazy } from 'react'
import { LazyMenu } from '@/components/ui/lazy-menu.tsx'

const loadContent = () => import('./theme-menu-content.tsx')
const ThemeMenuContent = lazy(loadContent)

/** The button that opens the choice of light, dark, auto and high contrast. */
export function ThemeMenu() {
  return (
    <LazyMenu label="Appearance" trigger={<Contrast aria-hidden />} preload={loadContent}>
      {(menu) => <ThemeMenuContent {...menu} />}
    </LazyMenu>
  )
}
