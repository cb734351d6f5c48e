import type { Rgb } from '../colour/oklch.ts'
import { smoothstep } from '../noise/ease.ts'
import type { Random } from '../noise/random.ts'
import type { Canvas } from './canvas.ts'

/** A light out of focus. */
export interface Disc {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: Rgb
  readonly strength: number
}

/** Adds a light out of focus: an even disc, a little brighter at its rim, as a fast lens draws it. */
export function addDisc(canvas: Canvas, { x, y, radius, colour, strength }: Disc): void {
  const { width, height, pixels, halfWidth, halfHeight, pixel } = canvas
  const left = Math.max(0, Math.floor((x - radius + halfWidth) / pixel))
  const right = Math.min(width, Math.ceil((x + radius + halfWidth) / pixel))
  const top = Math.max(0, Math.floor((y - radius + halfHeight) / pixel))
  const bottom = Math.min(height, Math.ceil((y + radius + halfHeight) / pixel))
  for (let row = top; row < bottom; row += 1) {
    const offY = (row + 0.5) * pixel - halfHeight - y
    for (let column = left; column < right; column += 1) {
      const offX = (column + 0.5) * pixel - halfWidth - x
      const far = Math.sqrt(offX * offX + offY * offY) / radius
      if (far >= 1) continue
      const share = smoothstep(1, 0.93, far) * (0.7 + 0.3 * far * far * far) * strength
      const at = (row * width + column) * 3
      pixels[at] = (pixels[at] ?? 0) + colour[0] * share
      pixels[at + 1] = (pixels[at + 1] ?? 0) + colour[1] * share
      pixels[at + 2] = (pixels[at + 2] ?? 0) + colour[2] * share
    }
  }
}

/** Scatters such lights over the picture. */
export function scatterDiscs(
  canvas: Canvas,
  random: Random,
  lights: {
    readonly count: number
    readonly radius: number
    readonly strength: number
    readonly colours: readonly [Rgb, ...Rgb[]]
  },
): void {
  for (let index = 0; index < lights.count; index += 1) {
    addDisc(canvas, {
      x: random.between(-1.05, 1.05) * canvas.halfWidth,
      y: random.between(-1.05, 1.05) * canvas.halfHeight,
      radius: lights.radius * (0.35 + random.next() ** 2),
      colour: random.pick(lights.colours),
      strength: lights.strength * random.between(0.25, 1),
    })
  }
}
