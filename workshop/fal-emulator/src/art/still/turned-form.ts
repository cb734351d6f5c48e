import { smoothstep } from '../noise/ease.ts'
import type { Random } from '../noise/random.ts'

/** Something that could be turned on a wheel: its radius at each height. All in scene units. */
export interface TurnedForm {
  readonly height: number
  readonly widest: number
  /** Open at the top, like a vase; or closed, like a pear. */
  readonly open: boolean
  /** Radius at a height from 0 (foot) to `height`. */
  readonly radiusAt: (height: number) => number
}

/** Names of what can be set on a table. */
export type FormName =
  | 'sphere'
  | 'egg'
  | 'pear'
  | 'vase'
  | 'bottle'
  | 'bowl'
  | 'cup'
  | 'jar'
  | 'cylinder'
  | 'cone'
  | 'candle'
  | 'gourd'

type Profile = readonly (readonly [up: number, radius: number])[]

// Heights and radii as parts of the form's height; smooth curves go through them.
const profiles: Readonly<Record<Exclude<FormName, 'sphere' | 'egg'>, Profile>> = {
  pear: [
    [0, 0.12],
    [0.04, 0.24],
    [0.22, 0.355],
    [0.42, 0.335],
    [0.62, 0.21],
    [0.8, 0.15],
    [0.93, 0.12],
    [0.985, 0.06],
    [1, 0.001],
  ],
  vase: [
    [0, 0.14],
    [0.03, 0.15],
    [0.25, 0.27],
    [0.48, 0.31],
    [0.68, 0.22],
    [0.83, 0.095],
    [0.93, 0.085],
    [1, 0.125],
  ],
  bottle: [
    [0, 0.15],
    [0.02, 0.165],
    [0.3, 0.17],
    [0.5, 0.165],
    [0.6, 0.13],
    [0.68, 0.065],
    [0.85, 0.05],
    [0.97, 0.05],
    [1, 0.062],
  ],
  bowl: [
    [0, 0.42],
    [0.05, 0.45],
    [0.12, 0.52],
    [0.4, 0.9],
    [0.75, 1.1],
    [1, 1.16],
  ],
  cup: [
    [0, 0.3],
    [0.05, 0.36],
    [0.3, 0.46],
    [0.7, 0.49],
    [1, 0.5],
  ],
  jar: [
    [0, 0.2],
    [0.04, 0.26],
    [0.3, 0.37],
    [0.62, 0.37],
    [0.8, 0.27],
    [0.86, 0.22],
    [0.94, 0.22],
    [1, 0.25],
  ],
  cylinder: [
    [0, 0.5],
    [0.01, 0.505],
    [0.5, 0.505],
    [0.985, 0.505],
    [1, 0.495],
  ],
  cone: [
    [0, 0.34],
    [0.02, 0.35],
    [0.5, 0.18],
    [0.97, 0.014],
    [1, 0.001],
  ],
  candle: [
    [0, 0.13],
    [0.01, 0.135],
    [0.5, 0.135],
    [0.98, 0.132],
    [1, 0.12],
  ],
  gourd: [
    [0, 0.12],
    [0.04, 0.22],
    [0.2, 0.33],
    [0.4, 0.28],
    [0.54, 0.14],
    [0.7, 0.19],
    [0.84, 0.16],
    [0.93, 0.06],
    [1, 0.075],
  ],
}

/** Shapes one; `slender` above 1 makes it narrower. */
export function turnForm(name: FormName, height: number, random: Random): TurnedForm {
  const slender = random.between(0.88, 1.15)
  if (name === 'sphere' || name === 'egg') return ball(height, name === 'egg' ? 0.76 : 1)
  const profile = profiles[name]
  const radiusAt = (at: number): number =>
    (height * through(profile, Math.min(1, Math.max(0, at / height)))) / slender
  const widest = Math.max(...profile.map(([up]) => radiusAt(up * height)))
  return {
    height,
    widest: widest * 1.03,
    open: ['vase', 'bottle', 'bowl', 'cup', 'jar', 'gourd'].includes(name),
    radiusAt,
  }
}

function ball(height: number, narrow: number): TurnedForm {
  const radiusAt = (at: number): number => {
    const up = Math.min(1, Math.max(0, at / height)) * 2 - 1
    const lean = narrow < 1 ? 1 - up * 0.13 : 1
    return (height / 2) * narrow * lean * Math.sqrt(Math.max(0, 1 - up * up))
  }
  return { height, widest: (height / 2) * narrow * 1.08, open: false, radiusAt }
}

/** A curve through the points without overshoot at the ends. */
function through(profile: Profile, up: number): number {
  for (let index = 1; index < profile.length; index += 1) {
    const from = profile[index - 1]
    const to = profile[index]
    if (from === undefined || to === undefined || up > to[0]) continue
    const t = (up - from[0]) / Math.max(1e-6, to[0] - from[0])
    const before = profile[index - 2] ?? from
    const after = profile[index + 1] ?? to
    const slopeFrom = ((to[1] - before[1]) / Math.max(1e-6, to[0] - before[0])) * (to[0] - from[0])
    const slopeTo = ((after[1] - from[1]) / Math.max(1e-6, after[0] - from[0])) * (to[0] - from[0])
    const square = t * t
    const cube = square * t
    const curve =
      (2 * cube - 3 * square + 1) * from[1] +
      (cube - 2 * square + t) * slopeFrom +
      (3 * square - 2 * cube) * to[1] +
      (cube - square) * slopeTo
    return Math.max(0.0005, curve)
  }
  return profile.at(-1)?.[1] ?? smoothstep(0, 1, up)
}
