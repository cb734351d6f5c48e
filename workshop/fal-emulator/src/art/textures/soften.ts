import { boxBlur, type Sheet } from '../canvas/box-blur.ts'
import type { Print } from './print.ts'

/** The print blurred by about `radius` pixels, as plain numbers 0 to 255. */
export function soften({ width, height, pixels }: Print, radius: number): Sheet {
  const sheet: Sheet = { width, height, channels: 3, values: new Float32Array(pixels) }
  boxBlur(sheet, radius, 2)
  return sheet
}
