import { expect, it } from 'vitest'
import { placeholderOf } from './placeholder.ts'

it('makes a picture of a hash, the same one each time', () => {
  const url = placeholderOf('lKYRHIxWd4l/hod4iHh4gJYIWA==')
  expect(url).toMatch(/^data:image\/png;base64,/)
  expect(placeholderOf('lKYRHIxWd4l/hod4iHh4gJYIWA==')).toBe(url)
})

it.each(['', 'AAAA', '%%%'])('makes nothing of %j', (hash) => {
  expect(placeholderOf(hash)).toBeUndefined()
})
