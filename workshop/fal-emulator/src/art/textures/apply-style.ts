import type { PictureBrief } from '../brief/read-brief.ts'
import { brushStrokes } from './brush-strokes.ts'
import { cel } from './cel.ts'
import { facets } from './facets.ts'
import { inkWash } from './ink-wash.ts'
import { oldFilm } from './old-film.ts'
import { pencil } from './pencil.ts'
import { pixelArt } from './pixel-art.ts'
import type { Print } from './print.ts'
import { watercolor } from './watercolor.ts'

/** Redoes a print in the technique that the prompt asks for; without one, in the endpoint's own brushwork. */
export function applyStyle(print: Print, { style, random, hand, words }: PictureBrief): Print {
  const short = Math.min(print.width, print.height)
  if (style === 'watercolor') return watercolor(print, random)
  if (style === 'oil') return brushStrokes(print, random, { broad: short / 46, strength: 1, relief: 1 })
  if (style === 'anime') return cel(print, 1)
  if (style === 'ink') return inkWash(print, random)
  if (style === 'sketch') return pencil(print, random)
  if (style === 'glass') return facets(print, random, { leads: words.has('stained') || words.has('mosaic') })
  if (style === 'pixel') return pixelArt(print)
  if (style === 'vintage') return oldFilm(print, random)
  if (hand.brush > 0 && style !== 'photo')
    return brushStrokes(print, random, { broad: short / 66, strength: hand.brush, relief: 0.55 })
  if (hand.flat > 0 && style !== 'photo') return cel(print, hand.flat)
  return print
}
