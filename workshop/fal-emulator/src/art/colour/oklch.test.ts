import { describe, expect, it } from 'vitest'
import { blendOklch } from './blend-oklch.ts'
import { oklch, toLinear } from './oklch.ts'

describe('toLinear', () => {
  it('gives white, black and red as the screen knows them', () => {
    for (const part of toLinear(oklch(1, 0, 0))) expect(part).toBeCloseTo(1, 2)
    for (const part of toLinear(oklch(0, 0, 0))) expect(part).toBeCloseTo(0, 4)
    const [red, green, blue] = toLinear(oklch(0.628, 0.2577, 29.23))
    expect(red).toBeCloseTo(1, 1)
    expect(green).toBeLessThan(0.02)
    expect(blue).toBeLessThan(0.02)
  })

  it('gives up chroma where the screen can’t follow, and stays within it', () => {
    for (let hue = 0; hue < 360; hue += 15) {
      for (const part of toLinear(oklch(0.7, 0.4, hue))) {
        expect(part).toBeGreaterThanOrEqual(0)
        expect(part).toBeLessThan(1.001)
      }
    }
  })
})

describe('blendOklch', () => {
  it('starts and ends at its colours', () => {
    const from = oklch(0.3, 0.1, 20)
    const to = oklch(0.8, 0.05, 200)
    expect(blendOklch(from, to, 0).l).toBeCloseTo(0.3)
    expect(blendOklch(from, to, 0).h).toBeCloseTo(20)
    expect(blendOklch(from, to, 1).c).toBeCloseTo(0.05)
  })
})
