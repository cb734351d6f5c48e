import { expect, it } from 'vitest'
import { altOf } from './alt-of.ts'
import { formatWords, lengthWords, sizeWords } from './media-words.ts'
import { inputRows } from './metadata-rows.ts'
import { largestPreview, previewSet } from './previews.ts'

it('says bytes in steps of a thousand', () => {
  expect([0, 999, 1000, 12_345, 141_000, 2_500_000, 3e12].map(sizeWords)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '12.3 kB',
    '141 kB',
    '2.5 MB',
    '3000 GB',
  ])
})

it('says a length as a player does', () => {
  expect([0.2, 2.06, 65].map(lengthWords)).toEqual(['0:01', '0:02', '1:05'])
})

it('names a picture by its prompt, and says when it has none', () => {
  expect(altOf({ prompt: 'a fox', kind: 'image' })).toBe('a fox')
  expect(altOf({ prompt: '', kind: 'video' })).toBe('Video without a prompt')
})

it('names a format by its letters', () => {
  expect(formatWords('image/jpeg')).toBe('JPEG')
})

it('lists every input as words, but for what is told elsewhere', () => {
  const inputs = {
    prompt: 'a fox',
    seed: 3,
    image: `asset_${'0'.repeat(32)}`,
    size: { width: 640, height: 480 },
    framesPerSecond: 16,
    guidance2: 4,
    raw: false,
    loras: [{ path: 'https://x/a', scale: 0.5 }],
    format: 'jpeg',
    empty: null,
  }
  expect(inputRows(inputs)).toEqual([
    { name: 'Size', value: '640 × 480' },
    { name: 'Frames per second', value: '16' },
    { name: 'Guidance 2', value: '4' },
    { name: 'Raw', value: 'Off' },
    { name: 'Loras', value: 'https://x/a · 0.5' },
    { name: 'Format', value: 'jpeg' },
  ])
})

const previews = [
  { url: 'large', width: 1024, height: 768 },
  { url: 'small', width: 320, height: 240 },
]

it('offers the previews by their width, the smallest first', () => {
  const image = { kind: 'image', url: 'original', width: 2048, previews } as const
  expect(previewSet(image)).toEqual({ src: 'small', srcSet: 'small 320w, large 1024w' })
  expect(largestPreview(image)).toBe('large')
})

it('shows the original where there is no preview, and nothing in place of a poster', () => {
  expect(previewSet({ kind: 'image', url: 'original', width: 100, previews: [] })).toEqual({
    src: 'original',
    srcSet: '',
  })
  expect(previewSet({ kind: 'video', url: 'film', width: 100, previews: [] }).src).toBe('')
})
