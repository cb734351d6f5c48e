import type { PictureBrief } from '../brief/read-brief.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { oklch, toLinear, type Oklch, type Rgb } from '../colour/oklch.ts'
import { createNoise, type Noise } from '../noise/noise.ts'

/** The lamps and the materials of a portrait. */
export interface Studio {
  readonly key: readonly [x: number, y: number, z: number]
  /** Length of the vector halfway between key and eye. */
  readonly halfLength: number
  readonly keyColour: Rgb
  readonly rimColour: Rgb
  readonly fill: Rgb
  readonly skin: Rgb
  readonly cover: Rgb
  readonly cloth: Rgb
  readonly shine: number
  readonly weave: Noise
  readonly isHelmet: boolean
}

const metalWords = ['gold', 'chrome', 'bronze', 'android', 'robot', 'cyborg', 'metal', 'copper', 'silver']
const stoneWords = ['statue', 'marble', 'sculpture', 'bust', 'roman', 'greek', 'plaster']

/** Sets the lamps for a head turned by `yaw`: the key stands on the side it looks away from, so that the near cheek stays dark. */
export function lightStudio({ palette, random, words, darkness }: PictureBrief, yaw: number): Studio {
  const side = Math.sign(yaw)
  const isHelmet = words.has('astronaut') || words.has('cosmonaut')
  const white = oklch(0.88, 0.012, 240)
  const key = [
    side * random.between(0.78, 0.95),
    random.between(0.3, 0.55),
    random.between(0.05, 0.32),
  ] as const
  const isMetal = metalWords.some((word) => words.has(word))
  const isStone = stoneWords.some((word) => words.has(word))
  const hair = random.pick([
    oklch(0.26, 0.035, 45),
    oklch(0.4, 0.06, 58),
    oklch(0.18, 0.02, 270),
    palette.near,
  ])
  return {
    key,
    halfLength: Math.hypot(key[0], key[1], key[2] + 1),
    keyColour: toLinear(blendOklch(palette.light, oklch(0.96, 0.03, 70), 0.35)),
    rimColour: toLinear(blendOklch(palette.accent, palette.second, random.pick([0, 0.5, 1]))),
    fill: toLinear(blendOklch(palette.middle, palette.zenith, 0.5)),
    skin: toLinear(
      skinOf({
        isMetal,
        isStone,
        words,
        accent: palette.accent,
        tone: random.pick([0.72, 0.62, 0.52, 0.42]),
      }),
    ),
    cover: toLinear(isHelmet ? white : blendOklch(palette.shadow, hair, 0.7)),
    cloth: toLinear(isHelmet ? white : blendOklch(palette.near, palette.shadow, 0.35 + darkness * 0.25)),
    shine: isMetal ? 1.2 : isStone ? 0.2 : 0.4,
    weave: createNoise(random),
    isHelmet,
  }
}

interface Complexion {
  readonly isMetal: boolean
  readonly isStone: boolean
  readonly words: ReadonlySet<string>
  readonly accent: Oklch
  readonly tone: number
}

function skinOf({ isMetal, isStone, words, accent, tone }: Complexion): Oklch {
  if (words.has('gold')) return oklch(0.74, 0.13, 82)
  if (words.has('bronze') || words.has('copper')) return oklch(0.58, 0.1, 55)
  if (isMetal) return blendOklch(oklch(0.7, 0.02, 250), accent, 0.12)
  if (isStone) return oklch(0.88, 0.015, 80)
  return blendOklch(oklch(tone, 0.065, 52), accent, 0.12)
}
