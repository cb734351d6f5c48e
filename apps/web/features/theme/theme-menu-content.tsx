'use client'

import { Contrast, Monitor, Moon, Sun } from 'lucide-react'
import type { LazyMenuContentProps } from '@/components/ui/lazy-menu.tsx'
import {
  Menu,
  MenuCheckboxItem,
  MenuContent,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
} from '@/components/ui/menu.tsx'
import { themes } from './theme.ts'
import { useAppearance } from './use-appearance.ts'

const faces = {
  light: { icon: Sun, name: 'Light' },
  dark: { icon: Moon, name: 'Dark' },
  auto: { icon: Monitor, name: 'Auto' },
}

/** The open appearance menu. */
export default function ThemeMenuContent({ anchor, ...root }: LazyMenuContentProps) {
  const [{ theme, highContrast }, change] = useAppearance()
  return (
    <Menu {...root}>
      <MenuContent anchor={anchor}>
        <MenuRadioGroup value={theme}>
          {themes.map((choice) => {
            const { icon: Icon, name } = faces[choice]
            return (
              <MenuRadioItem key={choice} value={choice} onClick={() => change({ theme: choice })}>
                <Icon aria-hidden />
                {name}
              </MenuRadioItem>
            )
          })}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuCheckboxItem
          checked={highContrast}
          onCheckedChange={(checked) => change({ highContrast: checked })}
        >
          <Contrast aria-hidden />
          High contrast
        </MenuCheckboxItem>
      </MenuContent>
    </Menu>
  )
}
