import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isKept, keptFormats } from './media.ts'
import { ObjectKey, objectKey } from './object-key.ts'

const sha256 = fc.string({
  unit: fc.nat(15).map((digit) => digit.toString(16)),
  minLength: 64,
  maxLength: 64,
})

it('[AS1] keeps JPEG, PNG, WebP and MP4', () => {
  expect(Object.keys(keptFormats).toSorted()).toEqual(['image/jpeg', 'image/png', 'image/webp', 'video/mp4'])
  expect(Object.values(keptFormats).map(({ kind }) => kind)).toEqual(['image', 'image', 'image', 'video'])
})

it.each([
  'image/svg+xml',
  'text/html',
  'image/gif',
  'application/octet-stream',
  'IMAGE/PNG',
  'image/png; charset=utf-8',
  '',
  'toString',
  '__proto__',
])('[AS1] does not keep %j', (contentType) => {
  expect(isKept(contentType)).toBe(false)
})

it('[AS2] an object lies under the hash of its bytes and its extension', () => {
  const hash = '0123456789abcdef'.repeat(4)
  expect(objectKey(hash, 'image/jpeg')).toBe(`${hash}.jpg`)
  expect(objectKey(hash, 'video/mp4')).toBe(`${hash}.mp4`)
})

it('[AS2] different bytes or types have different keys, and every key is one', () => {
  const type = fc.constantFrom('image/jpeg', 'image/png', 'image/webp', 'video/mp4')
  fc.assert(
    fc.property(sha256, sha256, type, type, (one, other, first, second) => {
      expect(ObjectKey.safeParse(objectKey(one, first)).success).toBe(true)
      expect(objectKey(one, first) === objectKey(other, second)).toBe(one === other && first === second)
    }),
  )
})

it.each([
  '../../etc/passwd',
  `${'a'.repeat(64)}.svg`,
  `${'A'.repeat(64)}.png`,
  `${'a'.repeat(63)}.png`,
  `/${'a'.repeat(64)}.png`,
  `${'a'.repeat(64)}.png\n`,
  `x${'a'.repeat(64)}.png`,
])('[AS2] %j is no key', (name) => {
  expect(ObjectKey.safeParse(name).success).toBe(false)
})

it('[AS2] nothing but a hash makes a key', () => {
  expect(() => objectKey('../secret', 'image/png')).toThrow()
  fc.assert(
    fc.property(
      fc.string(),
      (text) => !ObjectKey.safeParse(text).success || /^[0-9a-f]{64}\.[a-z0-9]{3,4}$/.test(text),
    ),
  )
})
