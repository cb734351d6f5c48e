import { expect, it } from 'vitest'
import { galleryTabs, queryOf, viewOfKind } from './filters.ts'

it('reads the view from the address; anything unknown is everything', () => {
  expect([undefined, 'image', 'video', 'x'].map(viewOfKind)).toEqual(['all', 'images', 'videos', 'all'])
})

it('asks for what each tab shows', () => {
  expect(galleryTabs.map(({ view }) => queryOf(view))).toEqual([
    { trashed: false },
    { trashed: false, kind: 'image' },
    { trashed: false, kind: 'video' },
    { trashed: true },
  ])
})
