'use client'

import { useState } from 'react'
import {
  appearanceAttributes,
  contrastCookie,
  parseAppearance,
  themeCookie,
  type Appearance,
} from './theme.ts'

const yearInSeconds = 31_536_000

/** What is chosen now, and a way to change it: at once on this page, by cookie on the next. */
export function useAppearance(): [Appearance, (change: Partial<Appearance>) => void] {
  const [appearance, setAppearance] = useState(readFromPage)
  const change = (part: Partial<Appearance>) => {
    const next = { ...appearance, ...part }
    setAppearance(next)
    keep(themeCookie, next.theme)
    keep(contrastCookie, next.highContrast ? 'more' : 'normal')
    for (const [name, value] of Object.entries(appearanceAttributes(next))) {
      if (value === undefined) document.documentElement.removeAttribute(name)
      else document.documentElement.setAttribute(name, value)
    }
  }
  return [appearance, change]
}

/** The page shows the truth; reading it saves handing it through every layout. Client only. */
function readFromPage(): Appearance {
  const { theme, contrast } = document.documentElement.dataset
  return parseAppearance(theme, contrast)
}

function keep(name: string, value: string) {
  document.cookie = `${name}=${value}; path=/; max-age=${yearInSeconds}; samesite=lax`
}
