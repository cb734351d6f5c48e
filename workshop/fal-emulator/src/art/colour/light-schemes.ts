import { oklch } from './oklch.ts'
import { paletteOf, type Palette } from './palette.ts'

/** How a time of day or a mood lights a picture. */
export interface LightScheme extends Palette {
  /** 0 at noon, 1 at midnight: stars, lit windows, a moon for a sun. */
  readonly darkness: number
  /** 0 clear air, 1 thick mist. */
  readonly mist: number
  /** Height of the sun or moon above the horizon, as part of the sky's height. */
  readonly elevation: number
  /** The hue that a colour word turns towards its own. */
  readonly key: number
}

type Air = readonly [darkness: number, mist: number, elevation: number, key: number]

/** Nine colours in the order of the palette's roles, each as lightness, chroma and hue. */
function scheme(colours: string, [darkness, mist, elevation, key]: Air): LightScheme {
  const mixed = colours.split(' / ').map((colour) => {
    const [l = 0, c = 0, h = 0] = colour.split(' ').map(Number)
    return oklch(l, c, h)
  })
  return { ...paletteOf(mixed), darkness, mist, elevation, key }
}

/** Hand-mixed light for each time and mood: zenith, middle, horizon, light, shadow, far, near, accent, second. */
export const lightSchemes = {
  dawn: scheme(
    '0.52 0.09 268 / 0.73 0.08 330 / 0.89 0.09 62 / 0.96 0.08 75 / 0.23 0.06 285 / 0.64 0.07 305 / 0.32 0.06 275 / 0.7 0.16 22 / 0.8 0.1 80',
    [0.25, 0.55, 0.16, 320],
  ),
  day: scheme(
    '0.5 0.13 252 / 0.71 0.1 238 / 0.91 0.035 215 / 0.98 0.035 92 / 0.26 0.045 250 / 0.66 0.06 240 / 0.46 0.1 140 / 0.74 0.16 52 / 0.83 0.13 88',
    [0, 0.25, 0.62, 245],
  ),
  golden: scheme(
    '0.5 0.06 262 / 0.76 0.06 48 / 0.9 0.11 78 / 0.96 0.11 82 / 0.2 0.045 40 / 0.66 0.08 62 / 0.38 0.08 75 / 0.66 0.18 45 / 0.56 0.09 200',
    [0.15, 0.6, 0.18, 70],
  ),
  sunset: scheme(
    '0.33 0.11 283 / 0.58 0.17 8 / 0.83 0.16 58 / 0.93 0.14 72 / 0.15 0.06 300 / 0.5 0.12 345 / 0.22 0.07 310 / 0.69 0.2 32 / 0.6 0.13 250',
    [0.45, 0.4, 0.09, 20],
  ),
  dusk: scheme(
    '0.24 0.09 268 / 0.44 0.11 285 / 0.74 0.11 40 / 0.88 0.11 65 / 0.12 0.045 275 / 0.42 0.09 280 / 0.17 0.05 272 / 0.82 0.14 74 / 0.62 0.16 350',
    [0.7, 0.4, 0.1, 275],
  ),
  night: scheme(
    '0.14 0.05 270 / 0.25 0.08 263 / 0.43 0.08 245 / 0.95 0.03 230 / 0.075 0.03 268 / 0.3 0.065 255 / 0.12 0.04 262 / 0.83 0.13 78 / 0.6 0.13 200',
    [1, 0.35, 0.5, 258],
  ),
  storm: scheme(
    '0.24 0.03 250 / 0.42 0.035 230 / 0.7 0.045 200 / 0.93 0.04 190 / 0.11 0.025 245 / 0.44 0.035 225 / 0.24 0.035 210 / 0.78 0.12 85 / 0.55 0.09 195',
    [0.45, 0.6, 0.35, 225],
  ),
  mist: scheme(
    '0.66 0.03 235 / 0.78 0.025 220 / 0.89 0.025 95 / 0.97 0.035 95 / 0.25 0.03 225 / 0.7 0.03 215 / 0.4 0.045 190 / 0.62 0.12 35 / 0.7 0.07 150',
    [0.1, 1, 0.3, 215],
  ),
  winter: scheme(
    '0.5 0.09 255 / 0.73 0.06 245 / 0.91 0.035 30 / 0.98 0.035 60 / 0.28 0.06 262 / 0.74 0.05 255 / 0.8 0.03 255 / 0.62 0.16 25 / 0.76 0.09 215',
    [0.15, 0.5, 0.2, 250],
  ),
  verdant: scheme(
    '0.42 0.08 195 / 0.62 0.09 165 / 0.9 0.1 120 / 0.97 0.1 110 / 0.14 0.04 170 / 0.56 0.09 158 / 0.34 0.1 145 / 0.74 0.18 40 / 0.84 0.15 95',
    [0.2, 0.7, 0.45, 155],
  ),
  autumn: scheme(
    '0.52 0.04 262 / 0.73 0.04 55 / 0.91 0.075 76 / 0.97 0.09 80 / 0.17 0.045 35 / 0.62 0.1 58 / 0.44 0.13 48 / 0.6 0.19 34 / 0.78 0.15 80',
    [0.15, 0.7, 0.25, 55],
  ),
  neon: scheme(
    '0.13 0.08 288 / 0.29 0.16 308 / 0.6 0.23 348 / 0.88 0.13 345 / 0.07 0.045 285 / 0.34 0.16 305 / 0.13 0.07 280 / 0.85 0.14 195 / 0.68 0.27 345',
    [0.95, 0.5, 0.25, 310],
  ),
  pastel: scheme(
    '0.76 0.07 285 / 0.84 0.065 340 / 0.94 0.055 65 / 0.98 0.04 80 / 0.42 0.06 295 / 0.82 0.06 310 / 0.76 0.08 185 / 0.77 0.13 15 / 0.86 0.09 165',
    [0, 0.6, 0.35, 320],
  ),
  noir: scheme(
    '0.12 0.008 260 / 0.27 0.01 255 / 0.66 0.012 80 / 0.95 0.02 80 / 0.06 0.006 260 / 0.38 0.01 250 / 0.16 0.008 250 / 0.8 0.05 75 / 0.5 0.02 230',
    [0.75, 0.5, 0.3, 80],
  ),
  ember: scheme(
    '0.13 0.05 20 / 0.31 0.12 25 / 0.7 0.19 48 / 0.93 0.14 78 / 0.07 0.03 20 / 0.36 0.12 28 / 0.14 0.05 25 / 0.72 0.21 45 / 0.88 0.16 88',
    [0.75, 0.5, 0.12, 35],
  ),
  lagoon: scheme(
    '0.45 0.11 245 / 0.68 0.1 212 / 0.91 0.06 180 / 0.98 0.05 110 / 0.18 0.05 235 / 0.6 0.09 215 / 0.5 0.1 195 / 0.75 0.16 38 / 0.88 0.1 90',
    [0.05, 0.4, 0.5, 205],
  ),
  deep: scheme(
    '0.62 0.11 205 / 0.4 0.11 228 / 0.2 0.08 250 / 0.92 0.08 190 / 0.09 0.045 258 / 0.36 0.1 230 / 0.18 0.07 245 / 0.78 0.16 45 / 0.8 0.13 180',
    [0.5, 0.6, 0.8, 228],
  ),
  aurora: scheme(
    '0.12 0.05 275 / 0.22 0.07 250 / 0.48 0.1 185 / 0.92 0.05 175 / 0.07 0.03 265 / 0.27 0.06 230 / 0.15 0.035 245 / 0.84 0.2 155 / 0.62 0.2 310',
    [1, 0.3, 0.5, 180],
  ),
} as const satisfies Record<string, LightScheme>

/** Name of a time of day or mood. */
export type LightSchemeName = keyof typeof lightSchemes
