import type { Rgb } from '../colour/oklch.ts'

/** What a figure needs to know of the scene it enters. */
export interface Setting {
  /** Scene place of the light. */
  readonly lightX: number
  readonly lightY: number
  readonly light: Rgb
  /** Colour of far air. */
  readonly haze: Rgb
  /** Scene y of the horizon. */
  readonly horizon: number
}
