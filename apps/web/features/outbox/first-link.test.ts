import { expect, it } from 'vitest'
import { firstLink } from './first-link.ts'

it('finds the address with its token', () => {
  expect(firstLink('Hello Ada,\n\nhttp://localhost:3007/verify?token=a.b-c_d\n\nAtelier')).toBe(
    'http://localhost:3007/verify?token=a.b-c_d',
  )
})

it('finds nothing where nothing is, and nothing that is no web address', () => {
  expect(firstLink('No link here. javascript:alert(1)')).toBeNull()
})
