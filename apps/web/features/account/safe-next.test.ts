import { expect, it } from 'vitest'
import { safeNext } from './safe-next.ts'

it('leads back to the page that was asked for', () => {
  expect(safeNext('/gallery?model=flux#last')).toBe('/gallery?model=flux#last')
})

it.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '',
  undefined,
])('does not lead to another site: %j', (wanted) => {
  expect(safeNext(wanted)).toBe('/generate')
})
