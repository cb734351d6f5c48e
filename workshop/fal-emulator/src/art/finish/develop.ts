import type { Canvas } from '../canvas/canvas.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import type { Hand } from './hands.ts'

const STEPS = 4096
// The table is read by the square root of the light, so that shadows get as many steps as they need.
const REACH = 2.2

/** Turns light into 8-bit sRGB: vignette, grade and tone curve, each by the endpoint's hand. */
export function develop(canvas: Canvas, hand: Hand): Uint8Array {
  const { width, height, pixels, halfWidth, halfHeight, pixel } = canvas
  const curve = toneCurve(hand.contrast)
  const developed = new Uint8Array(width * height * 3)
  const corner = 1 / (halfWidth * halfWidth + halfHeight * halfHeight)
  for (let row = 0; row < height; row += 1) {
    const y = (row + 0.5) * pixel - halfHeight
    for (let column = 0; column < width; column += 1) {
      const x = (column + 0.5) * pixel - halfWidth
      const at = (row * width + column) * 3
      const away = (x * x + y * y) * corner
      const shade = 1 - hand.vignette * away * away * 0.9 - hand.vignette * away * 0.25
      const red = (pixels[at] ?? 0) * shade
      const green = (pixels[at + 1] ?? 0) * shade
      const blue = (pixels[at + 2] ?? 0) * shade
      const grey = red * 0.2126 + green * 0.7152 + blue * 0.0722
      const lit = hand.split * (grey / (grey + 0.18) - 0.45)
      const warm = 1 + lit * 0.24
      const cool = 1 - lit * 0.3
      developed[at] = read(curve, (grey + (red - grey) * hand.saturation) * warm)
      developed[at + 1] = read(curve, grey + (green - grey) * hand.saturation)
      developed[at + 2] = read(curve, (grey + (blue - grey) * hand.saturation) * cool)
    }
  }
  return developed
}

function read(curve: Float32Array, light: number): number {
  const root = light > 0 ? Math.sqrt(light) : 0
  const index = (root * (STEPS / REACH)) | 0
  return curve[index < STEPS ? index : STEPS - 1] ?? 0
}

function toneCurve(contrast: number): Float32Array {
  const curve = new Float32Array(STEPS)
  for (let step = 0; step < STEPS; step += 1) {
    const root = ((step + 0.5) / STEPS) * REACH
    const shown = encode(shoulder(root * root))
    const curved = shown + (smoothstep(-0.06, 1.06, shown) - shown) * contrast
    curve[step] = clamp(curved * 255 + 0.5, 0, 255)
  }
  return curve
}

/** Straight up to three fifths, then a slow bend: a sun keeps its colour instead of clipping. */
function shoulder(light: number): number {
  const knee = 0.6
  if (light <= knee) return light
  const over = (light - knee) / (1 - knee)
  return knee + (1 - knee) * (1 - Math.exp(-over * 0.9))
}

function encode(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
}
