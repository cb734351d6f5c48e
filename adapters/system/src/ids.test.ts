import { RunId } from '@atelier/kernel'
import { expect, it } from 'vitest'
import { systemIds } from './ids.ts'

it('makes ids of the right kind that sort by time and never repeat', () => {
  const ids = Array.from({ length: 1000 }, () => systemIds.run())
  expect(ids.every((id) => RunId.safeParse(id).success)).toBe(true)
  expect(new Set(ids).size).toBe(1000)
  expect(ids).toEqual(ids.toSorted())
})
