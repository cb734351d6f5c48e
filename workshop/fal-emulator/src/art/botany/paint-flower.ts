import { rowAt, type Canvas } from '../canvas/canvas.ts'
import type { Rgb } from '../colour/oklch.ts'
import { sampleRamp, type Ramp } from '../colour/ramp.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import type { Noise } from '../noise/noise.ts'
import type { FlowerForm, PetalRing } from './bloom-form.ts'

/** A flower in the picture. */
export interface Flower {
  readonly form: FlowerForm
  readonly x: number
  readonly y: number
  readonly radius: number
  /** 1 seen from above, 0.5 from a slant. */
  readonly flat: number
  readonly turn: number
  /** Base to tip. */
  readonly petals: Ramp
  readonly heart: Rgb
  readonly light: Rgb
  /** Direction the light comes from, in the picture's plane. */
  readonly lightTurn: number
  readonly grain: Noise
}

/** Paints a flower petal by petal, the innermost first, each throwing its shadow on those beneath. */
export function paintFlower(canvas: Canvas, flower: Flower): void {
  const { x: centreX, y: centreY, radius, flat } = flower
  const out: Rgb = [0, 0, 0]
  const reach = radius * 1.06
  const left = Math.max(0, Math.floor((centreX - reach + canvas.halfWidth) / canvas.pixel))
  const right = Math.min(canvas.width, Math.ceil((centreX + reach + canvas.halfWidth) / canvas.pixel))
  const last = rowAt(canvas, centreY + reach * flat)
  for (let row = rowAt(canvas, centreY - reach * flat); row < last; row += 1) {
    const y = ((row + 0.5) * canvas.pixel - canvas.halfHeight - centreY) / (radius * flat)
    for (let column = left; column < right; column += 1) {
      const x = ((column + 0.5) * canvas.pixel - canvas.halfWidth - centreX) / radius
      if (x * x + y * y > 1.12) continue
      const cover = petalColour(flower, { x, y, pixel: canvas.pixel / radius }, out)
      if (cover <= 0) continue
      const at = (row * canvas.width + column) * 3
      for (let part = 0; part < 3; part += 1)
        canvas.pixels[at + part] = (canvas.pixels[at + part] ?? 0) * (1 - cover) + (out[part] ?? 0) * cover
      canvas.depth[row * canvas.width + column] = 0.25
    }
  }
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly pixel: number
}

const found = { cover: 0, along: 0, across: 0, aim: 0 }

function petalColour(flower: Flower, { x, y, pixel }: Spot, out: Rgb): number {
  const far = Math.sqrt(x * x + y * y)
  const { heart } = flower.form
  const wobble = flower.grain(x * 2.2 + flower.turn * 3, y * 2.2) * 0.045
  if (far < heart) return heartColour(flower, { x, y, pixel }, out)
  let shadow = heart > 0 ? 1 - 0.45 * Math.exp(-(far - heart) * 16) : 1
  const angle = Math.atan2(y, x) - flower.turn
  for (const ring of flower.form.rings) {
    if (far > ring.to + 0.09) continue
    const gap = strikeRing(ring, { far: far + wobble * far, angle, pixel })
    if (found.cover > 0.02) {
      shadePetal(flower, { far, shadow, ring, x, y }, out)
      return found.cover
    }
    shadow = Math.min(shadow, 1 - 0.62 * Math.exp(-Math.max(0, gap) * 17))
  }
  return 0
}

/** Looks for the petal of a ring at a place; answers how far outside the nearest one it is. */
function strikeRing(
  ring: PetalRing,
  { far, angle, pixel }: { far: number; angle: number; pixel: number },
): number {
  found.cover = 0
  const cell = (Math.PI * 2) / ring.count
  const turned = (angle - ring.turn) / cell
  const nearest = Math.round(turned)
  const off = turned - nearest
  const along = (far - ring.from) / (ring.to - ring.from)
  if (along < 0) return 1
  let gap = 1
  // Each petal lies over its neighbour on one side, so the neighbour is asked first.
  for (const side of off > 0 ? [1, 0, -1] : [0, 1, -1]) {
    const across = (off - side) * cell * far
    const half = petalWidth(along, ring.point) * ring.wide * cell * (ring.from + (ring.to - ring.from) * 0.68)
    const outside = Math.max(Math.abs(across) - half, (along - 1) * (ring.to - ring.from))
    if (outside < 0) {
      found.cover = smoothstep(0, pixel * 1.6, -outside)
      found.along = along
      found.across = across / Math.max(0.001, half)
      found.aim = (nearest + side) * cell + ring.turn
      return outside
    }
    gap = Math.min(gap, outside)
  }
  return gap
}

function petalWidth(along: number, point: number): number {
  if (along >= 1) return 0
  const round = Math.sqrt(Math.max(0, 1 - ((along - 0.62) / (along < 0.62 ? 0.75 : 0.38)) ** 2))
  const pointed = Math.sin(Math.PI * clamp(along, 0, 1) ** 1.35) ** 0.85
  return round * (1 - point) + pointed * point
}

interface Shading {
  readonly far: number
  readonly shadow: number
  readonly ring: PetalRing
  readonly x: number
  readonly y: number
}

function shadePetal(flower: Flower, { far, shadow, ring, x, y }: Shading, out: Rgb): void {
  const { along, across, aim } = found
  const facing = Math.cos(aim + flower.turn - flower.lightTurn)
  const sideways = Math.sin(aim + flower.turn - flower.lightTurn)
  const veins =
    flower.grain(across * 9 + aim * 20, along * 2.4) * 0.05 +
    flower.grain(across * 23 + aim * 50, along * 3) * 0.03
  const cup = across * across
  sampleRamp(
    flower.petals,
    clamp(
      0.12 + along * 0.66 * (0.55 + 0.45 * ring.to) + veins * 1.4 + (1 - ring.to) * 0.05 + cup * 0.09,
      0,
      1,
    ),
    out,
  )
  // Petals rise from the middle and roll over at the tip; the light side of each is the one it turns to the light.
  const slope = 0.5 + facing * (along - 0.45) * 0.75 + sideways * across * 0.32
  const light = 0.42 + clamp(slope, 0, 1.2) * 1.0 + veins
  const root = 0.4 + 0.6 * smoothstep(0, 0.5, along)
  const fold = 1 - 0.2 * Math.exp(-Math.abs(across) * 13) * (1 - along)
  const rim = smoothstep(0.86, 1, Math.max(Math.abs(across), along)) * clamp(0.4 + facing * 0.6, 0, 1) * 0.24
  const glow = clamp(-facing, 0, 1) * along * 0.22
  const bright = light * root * fold * shadow * (0.72 + 0.28 * far)
  const sheen = flower.grain(x * 90, y * 90) * 0.02
  for (let part = 0; part < 3; part += 1) {
    const own = out[part] ?? 0
    out[part] =
      own * (bright * (flower.light[part] ?? 1) + glow + sheen) +
      (flower.light[part] ?? 1) * rim * shadow * 0.5
  }
}

function heartColour(
  { form, heart, light, lightTurn, grain }: Flower,
  { x, y, pixel }: Spot,
  out: Rgb,
): number {
  const far = Math.sqrt(x * x + y * y) / form.heart
  // Seeds stand on a spiral of golden angles; noise in its coordinates is enough to say so.
  const seeds = Math.sin(far * 34 + Math.atan2(y, x) * 13) * Math.sin(far * 34 - Math.atan2(y, x) * 21)
  const dome = Math.sqrt(Math.max(0, 1 - far * far * 0.8))
  const facing = (Math.cos(lightTurn) * x + Math.sin(lightTurn) * y) / form.heart
  const bright =
    (0.3 + 0.45 * dome + facing * 0.4 + seeds * 0.2 + grain(x * 60, y * 60) * 0.18) *
    (0.5 + 0.5 * smoothstep(0.05, 0.5, far))
  for (let part = 0; part < 3; part += 1)
    out[part] = (heart[part] ?? 0) * Math.max(0.05, bright) * 1.3 * (light[part] ?? 1)
  return smoothstep(1, 1 - (pixel * 3) / form.heart, far)
}
