import { createNoise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'

/** A stand of firs on a slope, in scene units. */
export interface Stand {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Scene y of the ground at a place. */
  readonly ground: (x: number) => number
  /** Typical height of a tree. */
  readonly tall: number
  readonly bottom: number
}

/** The firs and the ground they stand on, as one SVG shape. */
export function conifers(random: Random, stand: Stand): string {
  const { from, to, count, ground, tall, bottom } = stand
  const grove = createNoise(random)
  const trees = Array.from({ length: count }, () => {
    const x = random.between(from, to)
    const crowd = 0.6 + 0.5 * grove(x * 2.3, 4)
    const height = tall * (0.35 + 0.65 * random.next()) * Math.max(0.25, crowd + 0.2)
    return conifer(random, { x, base: ground(x) + tall * 0.06, height })
  })
  const steps = 60
  const outline = Array.from({ length: steps + 1 }, (_, step) => {
    const x = from + ((to - from) * step) / steps
    return `L${x.toFixed(4)} ${ground(x).toFixed(4)}`
  })
  const land = `M${from.toFixed(4)} ${bottom}${outline.join('')}L${to.toFixed(4)} ${bottom}Z`
  return `<path d="${land}"/><path d="${trees.join('')}"/>`
}

interface Tree {
  readonly x: number
  readonly base: number
  readonly height: number
}

/** One fir: boughs that droop, shorten upward and are never quite alike on both sides. */
function conifer(random: Random, { x, base, height }: Tree): string {
  const levels = Math.max(7, Math.round(height * 90))
  const wide = height * random.between(0.16, 0.23)
  const right: string[] = []
  const left: string[] = []
  for (let level = 0; level < levels; level += 1) {
    const up = level / levels
    const y = base - height * (0.08 + 0.92 * up)
    const reach = wide * (1 - up) ** 0.85 + height * 0.006
    const droop = height * 0.035 * (1 - up)
    right.push(bough(x, y, [reach * random.between(0.65, 1.1), droop]).join(''))
    left.unshift(
      bough(x, y, [-reach * random.between(0.65, 1.1), droop])
        .toReversed()
        .join(''),
    )
  }
  const trunk = height * 0.018
  return `M${point(x + trunk, base)}L${point(x + trunk, base - height * 0.08)}${right.join('')}L${point(x, base - height)}${left.join('')}L${point(x - trunk, base - height * 0.08)}L${point(x - trunk, base)}Z`
}

/** Tip and notch of a bough, from the top of the tree downward on the right side. */
function bough(
  x: number,
  y: number,
  [reach, droop]: readonly [number, number],
): readonly [tip: string, notch: string] {
  return [`L${point(x + reach, y + droop)}`, `L${point(x + reach * 0.42, y - droop * 0.2)}`]
}

function point(x: number, y: number): string {
  return `${x.toFixed(4)} ${y.toFixed(4)}`
}
