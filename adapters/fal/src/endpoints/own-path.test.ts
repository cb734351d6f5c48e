import { expect, it } from 'vitest'
import { ownPath } from './own-path.ts'

const ours = new Map([
  ['image_size', 'size'],
  ['loras', 'loras'],
])

it.each([
  [['body', 'image_size', 'width'], 'size.width'],
  [['body', 'loras', 0, 'path'], 'loras.0.path'],
  [['body', 'image_size', 'ImageSize', 'width'], 'size.width'],
  [['body', 'image_size', "literal['square_hd']"], 'size'],
  [['image_size'], 'size'],
])('reads %j as %s', (location, path) => {
  expect(ownPath(location, ours)).toBe(path)
})

it.each([[['body']], [[]], [['body', 'sync_mode']]])('knows nothing of ours at %j', (location) => {
  expect(ownPath(location, ours)).toBeNull()
})
