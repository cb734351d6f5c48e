import type { Random } from '../noise/random.ts'

/** One ring of petals. */
export interface PetalRing {
  readonly count: number
  /** Where the petals begin and end, from the flower's middle; 1 is the flower's radius. */
  readonly from: number
  readonly to: number
  /** Half width at the widest, as an angle share of its place in the ring: above 0.5 petals overlap. */
  readonly wide: number
  readonly turn: number
  /** 0 round tips, 1 pointed. */
  readonly point: number
}

/** Kinds of flower. */
export type FlowerName = 'dahlia' | 'lotus' | 'daisy' | 'rose' | 'poppy' | 'lily'

/** What makes a kind of flower. */
export interface FlowerForm {
  /** Inner rings first: they lie on top. */
  readonly rings: readonly PetalRing[]
  /** Radius of the seed head; 0 for none. */
  readonly heart: number
}

/** Grows a flower of a kind; no two are alike. */
export function growFlower(name: FlowerName, random: Random): FlowerForm {
  if (name === 'daisy')
    return {
      heart: 0.27,
      rings: rings(random, { levels: 2, counts: [19, 21], from: 0.16, inner: 0.88, wide: 0.62, point: 0.25 }),
    }
  if (name === 'lotus')
    return {
      heart: 0.13,
      rings: rings(random, { levels: 5, counts: [8, 12], from: 0.02, inner: 0.36, wide: 0.78, point: 0.85 }),
    }
  if (name === 'rose')
    return {
      heart: 0,
      rings: rings(random, { levels: 8, counts: [3, 6], from: 0, inner: 0.13, wide: 0.92, point: 0.02 }),
    }
  if (name === 'poppy')
    return {
      heart: 0.2,
      rings: rings(random, { levels: 2, counts: [4, 4], from: 0.02, inner: 0.84, wide: 1.05, point: 0 }),
    }
  if (name === 'lily')
    return {
      heart: 0.07,
      rings: rings(random, { levels: 2, counts: [3, 3], from: 0, inner: 0.95, wide: 0.74, point: 0.9 }),
    }
  return {
    heart: 0,
    rings: rings(random, { levels: 10, counts: [9, 21], from: 0.01, inner: 0.1, wide: 0.72, point: 0.55 }),
  }
}

interface Habit {
  readonly levels: number
  readonly counts: readonly [inner: number, outer: number]
  readonly from: number
  readonly inner: number
  readonly wide: number
  readonly point: number
}

function rings(random: Random, { levels, counts, from, inner, wide, point }: Habit): readonly PetalRing[] {
  return Array.from({ length: levels }, (_, level) => {
    const t = levels === 1 ? 1 : level / (levels - 1)
    const to = inner + (1 - inner) * t ** 0.82
    return {
      count: Math.round(counts[0] + (counts[1] - counts[0]) * t),
      from: from + Math.max(0, to - 0.62) * 0.5,
      to,
      wide: wide * random.between(0.95, 1.06),
      // The golden angle: petals of neighbouring rings stand in each other's gaps, as they grow.
      turn: level * 2.39996 + random.between(-0.12, 0.12),
      point,
    }
  })
}
