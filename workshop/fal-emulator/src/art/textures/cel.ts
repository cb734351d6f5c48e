import { clamp, smoothstep } from '../noise/ease.ts'
import { brightness, toByte, type Print } from './print.ts'
import { soften } from './soften.ts'

const BANDS = 7

/** Few clean tones with crisp borders and stronger colour, as on an animation cel; `strength` 0 to 1. */
export function cel(print: Print, strength: number): Print {
  const { width, height } = print
  const short = Math.min(width, height)
  const smooth = new Uint8Array(soften(print, short * 0.0026).values)
  const painted = new Uint8Array(print.pixels.length)
  for (let at = 0; at < smooth.length; at += 3) {
    const tone = brightness(smooth, at)
    const place = tone * BANDS
    const band = Math.floor(place)
    const flat = (band + smoothstep(0.38, 0.62, place - band)) / BANDS
    const gain = (flat * 0.72 + tone * 0.28 + 0.015) / (tone + 0.015)
    const fine = brightness(print.pixels, at) - tone
    for (let part = 0; part < 3; part += 1) {
      const lit = (smooth[at + part] ?? 0) * gain + clamp(fine * 150, -14, 34)
      const grey = flat * 255
      const own = print.pixels[at + part] ?? 0
      painted[at + part] = toByte(own + (grey + (lit - grey) * 1.22 - own) * strength)
    }
  }
  return { width, height, pixels: painted }
}
