import type { PictureBrief } from '../brief/read-brief.ts'
import { paint, type Canvas, type Shader } from '../canvas/canvas.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { oklch, toLinear, type Rgb } from '../colour/oklch.ts'
import { createRamp, sampleRamp, type Ramp } from '../colour/ramp.ts'
import { cellChance } from '../noise/cell-chance.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import { createNoise, type Noise } from '../noise/noise.ts'

/** A deep street at night: lit windows, glowing boards without a word on them, and all of it again in the wet road. */
export function paintStreet(canvas: Canvas, brief: PictureBrief): void {
  const street = planStreet(canvas, brief)
  const above = facades(canvas, street)
  const road = roadShader(street, above, createNoise(brief.random))
  paint(canvas, (x, y, out) => (y <= street.y ? above(x, y, out) : road(x, y, out)))
  rain(canvas, brief)
}

function planStreet({ halfWidth, halfHeight }: Canvas, { palette, random }: PictureBrief): Street {
  return {
    x: random.between(-0.25, 0.25),
    y: random.between(0.05, 0.2) * halfHeight,
    vanishX: random.between(-0.2, 0.2) * halfWidth,
    seed: random.whole(0, 1e9),
    wide: random.between(0.75, 1.05),
    sky: createRamp([
      [0, blendOklch(palette.horizon, palette.accent, 0.15)],
      [0.35, palette.middle],
      [1, palette.zenith],
    ]),
    wall: toLinear(blendOklch(palette.shadow, palette.far, 0.12)),
    lamps: [
      toLinear(palette.accent),
      toLinear(palette.second),
      toLinear(blendOklch(palette.second, oklch(0.8, 0.14, 70), 0.6)),
      toLinear(palette.light),
    ],
    haze: toLinear(blendOklch(palette.horizon, palette.middle, 0.55)),
    grime: createNoise(random),
  }
}

/** Wet asphalt: where water stands it mirrors, elsewhere it smears the lights towards the eye. */
function roadShader(street: Street, above: Shader, puddles: Noise): Shader {
  const mirrored: Rgb = [0, 0, 0]
  return (x, y, out) => {
    const down = y - street.y
    const z = 0.32 / down
    const across = (x - street.vanishX) * z
    const rough = puddles(across * 3, z * 3.4) * 0.5 + puddles(across * 9, z * 11) * 0.5
    const puddle = smoothstep(-0.25, 0.35, puddles(across * 0.8, z * 0.55) + rough * 0.25)
    above(x + rough * 0.02 * (1 - puddle * 0.6), street.y - down * (1 + rough * 0.2), mirrored)
    above(x + rough * 0.03, street.y - down * (1.5 + rough * 0.5), out)
    const kerb = smoothstep(0.03, 0.018, Math.abs(Math.abs(across) - 0.62)) * 0.06
    const dash = smoothstep(0.15, 0.3, Math.abs(z * 1.6 - Math.round(z * 1.6))) * 0.07
    const lane = kerb + smoothstep(0.02, 0.012, Math.abs(across)) * dash
    const shine = 0.22 + 0.6 * puddle
    const air = lane + 0.5 * Math.exp(-down * 20)
    for (let part = 0; part < 3; part += 1) {
      const smear = (mirrored[part] ?? 0) * (0.35 + 0.5 * puddle) + (out[part] ?? 0) * (0.65 - 0.5 * puddle)
      out[part] = smear * shine + (street.wall[part] ?? 0) * 0.25 + (street.haze[part] ?? 0) * air
    }
    return 0.5
  }
}

interface Street {
  readonly x: number
  readonly y: number
  readonly vanishX: number
  readonly seed: number
  readonly wide: number
  readonly sky: Ramp
  readonly wall: Rgb
  readonly lamps: readonly [Rgb, Rgb, Rgb, Rgb]
  readonly haze: Rgb
  readonly grime: Noise
}

/** The two walls of the street, nearer houses first, and the sky between them. */
function facades(canvas: Canvas, street: Street): Shader {
  const fall = canvas.halfHeight + street.y
  return (x, y, out) => {
    const across = x - street.vanishX
    const up = street.y - y
    sampleRamp(street.sky, clamp(up / fall, 0, 1), out)
    const side = across < 0 ? -1 : 1
    // Towers stand in three ranks behind the kerb; each rank is a plane, so its distance follows from the angle.
    for (let rank = 0; rank < 3; rank += 1) {
      const wall = street.wide * (1 + rank * 0.75) - side * street.x
      const z = wall / Math.max(0.0008, Math.abs(across))
      if (z > 40) continue
      const height = up * z
      const house = Math.floor(z / (1.5 + rank))
      const tall = (0.9 + 3.4 * cellChance(house, side + rank * 7, street.seed) ** 1.3) * (0.75 + rank * 0.75)
      if (height > tall) continue
      wallColour(street, { z, height, house, side: side + rank * 11, tall }, out)
      return clamp(z / 14, 0.05, 0.98)
    }
    return 1
  }
}

interface WallSpot {
  readonly z: number
  readonly height: number
  readonly house: number
  readonly side: number
  readonly tall: number
}

function wallColour(
  { seed, wall, lamps, haze, grime }: Street,
  { z, height, house, side, tall }: WallSpot,
  out: Rgb,
): void {
  const own = seed + house * 31 + side * 977
  const wide = 0.075 + 0.075 * cellChance(house, side, seed + 5)
  const storey = 0.115 + 0.05 * cellChance(house, side, seed + 6)
  const column = Math.floor(z / wide)
  const floor = Math.floor(height / storey)
  const inX = z / wide - column
  const inY = height / storey - floor
  const soft = Math.min(0.4, 0.02 + z * 0.012)
  const pane =
    smoothstep(0.14, 0.14 + soft, inX) *
    smoothstep(0.86, 0.86 - soft, inX) *
    smoothstep(0.22, 0.22 + soft, inY) *
    smoothstep(0.84, 0.84 - soft, inY)
  const lit =
    cellChance(column, floor, own) < 0.34 ? pane * (0.12 + 0.6 * cellChance(column, floor, own + 1) ** 2) : 0
  const tone = lamps[Math.floor(cellChance(column, floor, own + 2) ** 1.6 * 4)] ?? lamps[0]
  const board = boardLight({ z, height, own, tall })
  const boardTone = lamps[Math.floor(cellChance(4, 9, own) * 3)] ?? lamps[0]
  const dirt = 0.8 + grime(z * 3, height * 5) * 0.35
  const street = Math.exp(-height * 1.9) * 0.42
  const fog = 1 - Math.exp(-z * 0.075)
  for (let part = 0; part < 3; part += 1) {
    const lightOnWall =
      (wall[part] ?? 0) * dirt +
      (lamps[1][part] ?? 0) * street * 0.22 * dirt +
      (boardTone[part] ?? 0) * board.spill
    out[part] =
      (lightOnWall + (tone[part] ?? 0) * lit + (boardTone[part] ?? 0) * board.tube) * (1 - fog) +
      (haze[part] ?? 0) * fog * 0.9
  }
}

const board = { tube: 0, spill: 0 }

/** An upright sign on some houses: a glowing frame with bars, never letters. */
function boardLight({
  z,
  height,
  own,
  tall,
}: {
  z: number
  height: number
  own: number
  tall: number
}): typeof board {
  board.tube = 0
  board.spill = 0
  if (cellChance(1, 1, own) > 0.85) return board
  const length = 0.95
  const centre = (Math.floor(z / length) + 0.25 + 0.5 * cellChance(2, 2, own)) * length
  const middle = Math.min(tall * 0.6, 0.45 + 0.7 * cellChance(3, 3, own))
  const halfWide = 0.07 + 0.12 * cellChance(5, 5, own)
  const halfTall = 0.12 + 0.34 * cellChance(6, 6, own)
  const offX = Math.abs(z - centre) - halfWide
  const offY = Math.abs(height - middle) - halfTall
  const outside = Math.max(offX, offY)
  const frame = Math.exp(-Math.abs(outside) * 60)
  const bars = outside < -0.02 ? smoothstep(0.35, 0.1, Math.abs(((height * 11) % 1) - 0.5)) * 0.35 + 0.28 : 0
  board.tube = frame * 2.3 + bars
  board.spill = Math.exp(-Math.max(0, outside) * 5) * 0.35
  return board
}

function rain(canvas: Canvas, { random, words, palette }: PictureBrief): void {
  if (!words.has('rain') && !words.has('rainy') && random.chance(0.5)) return
  const light = toLinear(palette.horizon)
  const seed = random.whole(0, 1e9)
  const lean = random.between(-0.12, 0.12)
  paint(canvas, (x, y, out) => {
    for (const [cell, power] of [
      [0.011, 0.1],
      [0.023, 0.16],
    ] as const) {
      const slanted = x + y * lean
      const column = Math.floor(slanted / cell)
      const speed = y * 2.2 + cellChance(column, 0, seed) * 9
      const drop = Math.floor(speed)
      if (cellChance(column, drop, seed) > 0.22) continue
      const within = Math.abs(slanted / cell - column - 0.5)
      const streak = smoothstep(0.09, 0, within) * Math.sin((speed - drop) * Math.PI) * power
      out[0] += light[0] * streak
      out[1] += light[1] * streak
      out[2] += light[2] * streak
    }
    return 0.5
  })
}
