import { blendOklch } from '../colour/blend-oklch.ts'
import type { LightScheme } from '../colour/light-schemes.ts'
import { oklch, type Oklch } from '../colour/oklch.ts'
import { mapPalette, type Palette, type PaletteRole } from '../colour/palette.ts'
import { clamp } from '../noise/ease.ts'
import type { Random } from '../noise/random.ts'
import { colourWords, toneWords, type ColourWord } from './colour-words.ts'

/** Turns a scheme towards the colours that the words name; without any, the prompt's own chance nudges it. */
export function tintPalette(scheme: LightScheme, words: readonly string[], taste: Random): Palette {
  const isReef = words.includes('reef')
  const named = words.flatMap((word) => {
    // In a reef, coral is what grows there, not a colour.
    if (isReef && word === 'coral') return []
    const colour = Object.hasOwn(colourWords, word) ? colourWords[word] : undefined
    return colour === undefined ? [] : [colour]
  })
  const [first, second] = named
  const nudge = taste.between(-14, 14)
  const tinted = mapPalette(scheme, (colour, role) => {
    if (first === undefined) return oklch(colour.l, colour.c, colour.h + nudge)
    const asked = second !== undefined && takesSecond(role, { first, second }) ? second : first
    return turnTowards(colour, asked, { role, key: scheme.key })
  })
  return mapPalette(tinted, (colour, role) => applyTone(colour, words, role))
}

/** The second colour named takes a part of the picture; the loud part only when it is as outright a colour as the first. */
function takesSecond(
  role: PaletteRole,
  { first, second }: { readonly first: ColourWord; readonly second: ColourWord },
): boolean {
  if (role === 'accent') return second[2] >= first[2]
  return role === 'second' || role === 'horizon' || role === 'near'
}

/** How much of each role follows a colour word: light stays near white, so that it still reads as light. */
const obedience: Readonly<Record<PaletteRole, number>> = {
  zenith: 0.9,
  middle: 1,
  horizon: 0.8,
  light: 0.45,
  shadow: 0.85,
  far: 1,
  near: 0.95,
  accent: 1,
  second: 0.7,
}

interface Turn {
  readonly role: PaletteRole
  readonly key: number
}

function turnTowards(colour: Oklch, [hue, chroma, pull, lightness]: ColourWord, { role, key }: Turn): Oklch {
  const strength = pull * obedience[role]
  // What the scheme had between its own hues is kept in small: neighbours, not one flat tint.
  const offset = shortestTurn(key, colour.h) * (role === 'second' ? 0.35 : role === 'accent' ? 0.08 : 0.2)
  const wanted = chroma * (role === 'accent' ? 1 : role === 'light' ? 0.34 : 0.75)
  const moves = lightness !== undefined && role !== 'light' && role !== 'shadow'
  const l = moves ? colour.l + (lightness - colour.l) * 0.28 * pull : colour.l
  const goal = oklch(l, Math.max(wanted, Math.min(colour.c, 0.1)), hue + offset)
  // Through the middle of the colour space, not around it: from blue to gold the way round is green.
  return blendOklch(oklch(l, colour.c, colour.h), goal, strength)
}

function shortestTurn(from: number, to: number): number {
  return ((((to - from) % 360) + 540) % 360) - 180
}

/** "A red rose on black" darkens and mutes the black, not the rose: the loud colour keeps most of its chroma. */
function applyTone(colour: Oklch, words: readonly string[], role: PaletteRole): Oklch {
  const share = role === 'accent' ? 0.3 : 1
  let { l, c } = colour
  for (const word of words) {
    const tone = Object.hasOwn(toneWords, word) ? toneWords[word] : undefined
    if (tone === undefined) continue
    const isColourless = tone[0] < 0.2
    c *= 1 + (tone[0] - 1) * (isColourless ? 1 : share)
    l += tone[1] * (1 - Math.abs(l - 0.5)) * share
  }
  return oklch(clamp(l, 0.05, 0.985), clamp(c, 0, 0.3), colour.h)
}
