/** What a person asked for. `auto` follows the system. */
export const themes = ['light', 'dark', 'auto'] as const
type Theme = (typeof themes)[number]

export interface Appearance {
  theme: Theme
  /** Stronger borders and text, in light and dark alike. */
  highContrast: boolean
}

export const themeCookie = 'atelier-theme'
export const contrastCookie = 'atelier-contrast'

/** Reads what the cookies hold; anything unknown is the default. */
export function parseAppearance(theme: string | undefined, contrast: string | undefined): Appearance {
  return {
    theme: themes.find((known) => known === theme) ?? 'auto',
    highContrast: contrast === 'more',
  }
}

/** The attributes of <html> by which `tokens.css` chooses its values. */
export function appearanceAttributes({ theme, highContrast }: Appearance) {
  return {
    'data-theme': theme === 'auto' ? undefined : theme,
    'data-contrast': highContrast ? 'more' : undefined,
  }
}
