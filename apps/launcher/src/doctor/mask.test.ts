import { expect, it } from 'vitest'
import { maskKey, maskUrl } from './mask.ts'

it('[SET9] an address is shown without its password and without the values of its parameters', () => {
  expect(maskUrl('postgres://studio:hunter2@db.example.com:5432/atelier?sslkey=hunter2')).toBe(
    'postgres://studio:•••@db.example.com:5432/atelier?sslkey=•••',
  )
  expect(maskUrl('smtp://mail.example.com:587')).toBe('smtp://mail.example.com:587')
})

it('[SET9] a password that hides in something that is no address is not shown either', () => {
  expect(maskUrl('hunter2')).not.toContain('hunter2')
})

it('[SET9] of a key only the length is shown', () => {
  expect(maskKey('id:hunter2')).toBe('••• (10 characters)')
})
