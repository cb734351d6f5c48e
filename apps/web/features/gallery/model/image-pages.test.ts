import type { ImageView } from '@atelier/contract'
import { expect, it } from 'vitest'
import { countFresh, imagesOf, insertImage, removeImage, type ImagePages } from './image-pages.ts'

function image(id: string, minute: number): ImageView {
  return {
    id,
    kind: 'image',
    url: '',
    previews: [],
    width: 1,
    height: 1,
    duration: null,
    bytes: 1,
    contentType: 'image/png',
    thumbhash: '',
    prompt: '',
    model: { id: 'm', name: 'M' },
    seed: null,
    runId: 'r',
    simulated: true,
    createdAt: `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`,
    trashedAt: null,
  }
}

const list: ImagePages = {
  pages: [
    { items: [image('d', 40), image('c', 30)], next: 'more' },
    { items: [image('b', 20)], next: 'even-more' },
  ],
  pageParams: ['', 'more'],
}
const ids = (pages: ImagePages) => imagesOf(pages).map(({ id }) => id)

it('takes an image out and puts it back in its place', () => {
  const without = removeImage(list, 'c')
  expect(ids(without)).toEqual(['d', 'b'])
  expect(ids(insertImage(without, image('c', 30)))).toEqual(['d', 'c', 'b'])
})

it('holds an image only once', () => {
  expect(ids(insertImage(list, image('c', 30)))).toEqual(['d', 'c', 'b'])
})

it('puts the newest on top, and leaves one beyond what is loaded to its page', () => {
  expect(ids(insertImage(list, image('e', 50)))).toEqual(['e', 'd', 'c', 'b'])
  expect(ids(insertImage(list, image('a', 10)))).toEqual(['d', 'c', 'b'])
})

it('puts the oldest at the end when all is loaded, also into an empty list', () => {
  const whole: ImagePages = { pages: [{ items: [image('d', 40)], next: null }], pageParams: [''] }
  expect(ids(insertImage(whole, image('a', 10)))).toEqual(['d', 'a'])
  expect(ids(insertImage({ pages: [{ items: [], next: null }], pageParams: [''] }, image('a', 10)))).toEqual([
    'a',
  ])
})

it('counts what the newest page has and the list has not', () => {
  expect(countFresh(list, { items: [image('f', 60), image('e', 50), image('d', 40)], next: 'x' })).toBe(2)
})
