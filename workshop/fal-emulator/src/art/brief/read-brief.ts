import type { Palette } from '../colour/palette.ts'
import { handOf, type Hand } from '../finish/hands.ts'
import { hashText } from '../noise/hash-text.ts'
import { createRandom, type Random } from '../noise/random.ts'
import type { PictureRequest } from '../picture-request.ts'
import { chooseFigure, homeOf, type FigureName } from './choose-figure.ts'
import { chooseGenre } from './choose-genre.ts'
import { chooseLight } from './choose-light.ts'
import { genreCards, type Genre } from './genres.ts'
import { readWords } from './read-words.ts'
import { chooseStyle, type Style } from './styles.ts'
import { tintPalette } from './tint-palette.ts'

/** Everything a scene needs to know before the first pixel. */
export interface PictureBrief {
  readonly words: ReadonlySet<string>
  readonly genre: Genre
  /** Who or what is in the scene, if the words say. */
  readonly figure: FigureName | null
  readonly style: Style
  readonly hand: Hand
  readonly palette: Palette
  /** 0 noon, 1 midnight. */
  readonly darkness: number
  /** 0 clear, 1 thick. */
  readonly mist: number
  /** Height of the light above the horizon, as part of the sky. */
  readonly elevation: number
  /** Composition: differs with every seed and endpoint. */
  readonly random: Random
}

/** Reads a request as an art director would: what, in which light, in whose hand. */
export function readBrief(request: Pick<PictureRequest, 'endpoint' | 'prompt' | 'seed'>): PictureBrief {
  const words = readWords(request.prompt)
  const taste = createRandom(hashText(words.join(' ')))
  const figure = chooseFigure(words)
  const chosen = chooseGenre({ words, figure, taste })
  const genre = chosen === 'sea' && figure !== null && homeOf(figure) === 'underwater' ? 'underwater' : chosen
  const light = chooseLight({ words, suits: genreCards[genre].suits, taste })
  return {
    words: new Set(words),
    genre,
    figure,
    style: chooseStyle(words),
    hand: isColourless(words)
      ? { ...handOf(request.endpoint), saturation: 0.04, split: 0 }
      : handOf(request.endpoint),
    palette: tintPalette(light, words, taste),
    darkness: light.darkness,
    mist: light.mist,
    elevation: light.elevation,
    random: createRandom(hashText(`${request.endpoint}\n${words.join(' ')}\n${request.seed}`)),
  }
}

/** Black and white, by name: then no colour of skin or leaf may stay either. */
function isColourless(words: readonly string[]): boolean {
  return (
    words.includes('monochrome') ||
    words.includes('bw') ||
    (words.includes('black') && words.includes('white'))
  )
}
