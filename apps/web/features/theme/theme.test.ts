import { expect, it } from 'vitest'
import { appearanceAttributes, parseAppearance } from './theme.ts'

it('follows the system when nothing or nonsense is stored', () => {
  expect(parseAppearance(undefined, undefined)).toEqual({ theme: 'auto', highContrast: false })
  expect(parseAppearance('"><script>', 'less')).toEqual({ theme: 'auto', highContrast: false })
})

it('reads back what was chosen', () => {
  expect(parseAppearance('dark', 'more')).toEqual({ theme: 'dark', highContrast: true })
})

it('leaves the attribute away for auto, so that the style sheet asks the system', () => {
  expect(appearanceAttributes({ theme: 'auto', highContrast: false })).toEqual({})
  expect(appearanceAttributes({ theme: 'light', highContrast: true })).toEqual({
    'data-theme': 'light',
    'data-contrast': 'more',
  })
})
