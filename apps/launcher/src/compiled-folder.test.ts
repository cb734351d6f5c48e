import { expect, it } from 'vitest'
import { keepingCompiled } from './compiled-folder.ts'

it('[LAU13] every process keeps what it compiled inside the project, or where the operator says', () => {
  expect(keepingCompiled({ PATH: '/bin' }, '/project')).toEqual({
    PATH: '/bin',
    NODE_COMPILE_CACHE: '/project/node_modules/.cache/compiled',
  })
  expect(keepingCompiled({ NODE_COMPILE_CACHE: '/cache' }, '/project').NODE_COMPILE_CACHE).toBe('/cache')
})
