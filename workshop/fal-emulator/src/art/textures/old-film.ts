import { clamp } from '../noise/ease.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'
import { brightness, toByte, type Print } from './print.ts'

/** A print that lay in a drawer for forty years: milky blacks, warm whites, a leak of light, some dust. */
export function oldFilm({ width, height, pixels }: Print, random: Random): Print {
  const painted = new Uint8Array(pixels.length)
  const stain = fractal(createNoise(random), 3)
  const leakX = random.pick([-0.05, 1.05])
  const leakY = random.between(0.1, 0.9)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = (row * width + column) * 3
      const grey = brightness(pixels, at) * 255
      const offX = column / width - leakX
      const offY = (row / height - leakY) * 0.6
      const leak = Math.exp(-(offX * offX + offY * offY) * 9) * 70
      const age = stain((column / width) * 4, (row / width) * 4) * 8
      const red = grey + ((pixels[at] ?? 0) - grey) * 0.62
      const green = grey + ((pixels[at + 1] ?? 0) - grey) * 0.6
      const blue = grey + ((pixels[at + 2] ?? 0) - grey) * 0.52
      painted[at] = toByte(30 + red * 0.86 + leak + age * 0.6)
      painted[at + 1] = toByte(24 + green * 0.84 + leak * 0.45 + age * 0.5)
      painted[at + 2] = toByte(26 + blue * 0.72 + leak * 0.12 + age * 0.2)
    }
  }
  dust({ width, height, pixels: painted }, random)
  return { width, height, pixels: painted }
}

function dust({ width, height, pixels }: Print, random: Random): void {
  for (let index = 0; index < 46; index += 1) {
    const x = random.whole(2, width - 3)
    const y = random.whole(2, height - 3)
    const long = random.chance(0.15) ? random.whole(8, 30) : 1
    const lean = random.between(-0.7, 0.7)
    for (let step = 0; step < long; step += 1) {
      const column = clamp(Math.round(x + step * lean), 0, width - 1)
      const row = clamp(y + step, 0, height - 1)
      const at = (row * width + column) * 3
      for (let part = 0; part < 3; part += 1) pixels[at + part] = toByte((pixels[at + part] ?? 0) + 46)
    }
  }
}
