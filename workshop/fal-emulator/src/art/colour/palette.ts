import type { Oklch } from './oklch.ts'

/** The colours of one picture, by what they are for; a scene never invents a colour of its own. */
export interface Palette {
  /** Top of the sky, or the darkest of a backdrop. */
  readonly zenith: Oklch
  readonly middle: Oklch
  /** Where sky meets land; haze takes this colour too. */
  readonly horizon: Oklch
  /** Sun, moon or lamp. */
  readonly light: Oklch
  /** The darkest tone: what no light reaches. */
  readonly shadow: Oklch
  /** Things far away. */
  readonly far: Oklch
  /** Things at hand: ground, leaves, cloth. */
  readonly near: Oklch
  /** The one loud colour. */
  readonly accent: Oklch
  /** Its companion. */
  readonly second: Oklch
}

/** A role of a palette. */
export type PaletteRole = keyof Palette

/** A palette from nine colours in the order of its roles; what is missing is grey. */
export function paletteOf(colours: readonly Oklch[]): Palette {
  const grey: Oklch = { l: 0.5, c: 0, h: 0 }
  const [zenith = grey, middle = grey, horizon = grey, light = grey, ...rest] = colours
  const [shadow = grey, far = grey, near = grey, accent = grey, second = grey] = rest
  return { zenith, middle, horizon, light, shadow, far, near, accent, second }
}

/** A palette with one rule applied to each of its colours. */
export function mapPalette(palette: Palette, change: (colour: Oklch, role: PaletteRole) => Oklch): Palette {
  return {
    zenith: change(palette.zenith, 'zenith'),
    middle: change(palette.middle, 'middle'),
    horizon: change(palette.horizon, 'horizon'),
    light: change(palette.light, 'light'),
    shadow: change(palette.shadow, 'shadow'),
    far: change(palette.far, 'far'),
    near: change(palette.near, 'near'),
    accent: change(palette.accent, 'accent'),
    second: change(palette.second, 'second'),
  }
}
