import { describe, expect, it } from 'vitest'
import { readBrief } from './read-brief.ts'

const read = (prompt: string, seed = 1): ReturnType<typeof readBrief> =>
  readBrief({ endpoint: 'fal-ai/flux/dev', prompt, seed })

describe('readBrief', () => {
  it.each([
    ['a snowy mountain range', 'mountains'],
    ['waves on the ocean', 'sea'],
    ['Manhattan skyline', 'city'],
    ['an enchanted forest path', 'forest'],
    ['camel caravan in the Sahara desert', 'desert'],
    ['close-up portrait of an old man', 'portrait'],
    ['perfume bottle product shot', 'still-life'],
    ['bouquet of peonies and dahlias', 'botanical'],
    ['distant galaxies and a nebula', 'space'],
    ['abstract fluid gradient', 'silk'],
    ['cathedral interior', 'architecture'],
    ['jellyfish', 'underwater'],
    ['a whale in the ocean', 'underwater'],
    ['a fox', 'forest'],
    ['ink drawing of a mountain', 'mountains'],
  ] as const)('finds the scene of "%s"', (prompt, genre) => {
    expect(read(prompt).genre).toBe(genre)
  })

  it.each([
    ['a fox in the snow', 'fox'],
    ['two cats on a roof', 'cat'],
    ['a lighthouse in a storm', 'lighthouse'],
    ['an empty room', null],
  ] as const)('finds the figure of "%s"', (prompt, figure) => {
    expect(read(prompt).figure).toBe(figure)
  })

  it.each([
    ['watercolor of a lake', 'watercolor'],
    ['oil painting of a lake', 'oil'],
    ['a lake, 35mm photograph', 'photo'],
    ['a lake', 'plain'],
  ] as const)('finds the technique of "%s"', (prompt, style) => {
    expect(read(prompt).style).toBe(style)
  })

  it('takes the light from the named time rather than from the place', () => {
    expect(read('a city at midnight').darkness).toBeGreaterThan(0.9)
    expect(read('a beach at noon').darkness).toBeLessThan(0.1)
    expect(read('a forest at midnight').darkness).toBeGreaterThan(0.9)
  })

  it('keeps one palette for all seeds of a prompt, so that they hang well together', () => {
    expect(read('a quiet harbour', 1).palette).toEqual(read('a quiet harbour', 99).palette)
  })

  it('reads an empty prompt too', () => {
    expect(read('').figure).toBeNull()
  })
})
