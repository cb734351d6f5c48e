import type { PictureBrief } from '../brief/read-brief.ts'
import { paint, type Canvas, type Shader } from '../canvas/canvas.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { oklch, toLinear, type Rgb } from '../colour/oklch.ts'
import { createRamp, sampleRamp } from '../colour/ramp.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise, type Noise } from '../noise/noise.ts'

/** A row of arches, one behind the other, with the sun coming in from the side and a sky (or a sea) at the end. */
export function paintArchitecture(canvas: Canvas, brief: PictureBrief): void {
  const { random, palette } = brief
  const portrait = canvas.halfHeight > canvas.halfWidth
  const hall: Hall = {
    eyeY: canvas.halfHeight * random.between(0.12, 0.3),
    vanishX: canvas.halfWidth * random.between(-0.3, 0.3),
    half: random.between(0.42, 0.52),
    spring: random.between(0.36, 0.6) * (portrait ? 1.25 : 1),
    pointed:
      random.chance(0.3) || brief.words.has('gothic') || brief.words.has('cathedral')
        ? random.between(0.3, 0.6)
        : 0,
    first: random.between(0.62, 0.8),
    gap: random.between(0.5, 0.85),
    count: random.whole(5, 8),
    thick: random.between(0.09, 0.16),
    side: random.pick([-1, 1]),
    floor: random.between(0.3, 0.38),
  }
  const stone = blendOklch(
    blendOklch(palette.far, palette.accent, 0.4),
    oklch(0.84, 0.05, palette.accent.h),
    0.4,
  )
  paint(
    canvas,
    hallShader(canvas, brief, {
      hall,
      stone: toLinear(stone),
      shade: toLinear(blendOklch(stone, blendOklch(palette.shadow, palette.zenith, 0.4), 0.82)),
      light: toLinear(blendOklch(palette.light, oklch(0.97, 0.04, 80), 0.3)),
      plaster: fractal(createNoise(random), 3),
    }),
  )
}

interface Hall {
  readonly eyeY: number
  readonly vanishX: number
  /** Half width and springing height of an arch, in world units above the eye. */
  readonly half: number
  readonly spring: number
  readonly pointed: number
  readonly first: number
  readonly gap: number
  readonly count: number
  readonly thick: number
  /** The side that the sun comes from. */
  readonly side: number
  /** Depth of the floor under the eye. */
  readonly floor: number
}

interface Stone {
  readonly hall: Hall
  readonly stone: Rgb
  readonly shade: Rgb
  readonly light: Rgb
  readonly plaster: Noise
}

/** How far a place of a wall is outside the opening of its arch; negative is air. */
function archEdge({ half, spring, pointed }: Hall, x: number, y: number): number {
  const across = Math.abs(x)
  if (y < spring) return across - half
  const lift = y - spring
  const shift = half * pointed
  const radius = half + shift
  return Math.sqrt((across + shift) ** 2 + lift * lift) - radius
}

function hallShader(canvas: Canvas, brief: PictureBrief, masonry: Stone): Shader {
  const { hall } = masonry
  const view = endOfHall(canvas, brief, hall)
  const power = 1.12 - brief.darkness * 0.62
  const end = hall.first + hall.count * hall.gap + 1.2
  return (x, y, out) => {
    const dirX = x - hall.vanishX
    const up = hall.eyeY - y
    const ground = up < 0 ? hall.floor / -up : 1e9
    for (let index = 0; index < hall.count; index += 1) {
      const z = hall.first + index * hall.gap
      if (ground < z) break
      const edge = archEdge(hall, dirX * z, up * z)
      const spot: Spot = { x: dirX * z, y: up * z, z, index, power, edge }
      if (edge > 0) {
        wallTone(masonry, spot, out)
        if (edge > canvas.pixel * z * 0.45) return clamp(z / 9, 0.02, 0.95)
      } else if (archEdge(hall, dirX * (z + hall.thick), up * (z + hall.thick)) > 0) {
        // The far rim of the arch's thickness shows its soffit, which is lit from the open side.
        soffitTone(masonry, spot, out)
        return clamp(z / 9, 0.02, 0.95)
      }
    }
    if (ground >= end) return view(x, y, out)
    floorTone(masonry, { x: dirX * ground, y: 0, z: ground, index: 0, power, edge: 0 }, out)
    return clamp(ground / 9, 0.02, 0.95)
  }
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly index: number
  readonly power: number
  readonly edge: number
}

function wallTone(
  { hall, stone, shade, light, plaster }: Stone,
  { x, y, z, index, power, edge }: Spot,
  out: Rgb,
): void {
  const rough = plaster(x * 5 + index * 13, y * 5) * 0.09 + plaster(x * 23 + index * 7, y * 23) * 0.05
  // Sun from one side: each wall carries the slanted bright shape that the opening before it lets through.
  const slant = x * hall.side + (y + 0.3) * 0.42 - 0.18 + index * 0.05
  const beam = smoothstep(-0.02, 0.05, slant) * smoothstep(-0.42, 0.25, y + 0.25)
  const ahead = clamp(0.04 + index * 0.075, 0, 0.5)
  const near = Math.exp(-edge * 14) * 0.13
  const lit = clamp(ahead + beam * 0.5 + near + rough, 0, 1.2) * power
  const low = 0.72 + 0.28 * smoothstep(-hall.floor, -hall.floor + 0.25, y)
  blendTone(out, { from: shade, to: stone, light }, { lit, low: low * (1 + rough), z })
}

function soffitTone(
  { hall, stone, shade, light, plaster }: Stone,
  { x, y, z, index, power }: Spot,
  out: Rgb,
): void {
  const over = y > hall.spring ? clamp((y - hall.spring) / hall.half, 0, 1) : 0
  const opposite = clamp(0.5 - (x / hall.half) * hall.side * 0.6, 0, 1)
  const rough = plaster(y * 9 + index * 3, z * 12) * 0.07
  const lit = (0.16 + opposite * 0.95 * (1 - over * 0.6) + index * 0.04 + rough) * power
  blendTone(out, { from: shade, to: stone, light }, { lit, low: 1, z })
}

function floorTone({ hall, stone, shade, light, plaster }: Stone, { x, z, power }: Spot, out: Rgb): void {
  const bay = (z - hall.first) / hall.gap
  const within = bay - Math.floor(bay)
  // The sun falls through between the arches as one leaning patch a bay.
  const shift = within + x * hall.side * 0.55
  const patch = shift - Math.floor(shift)
  const soft = 0.03 + 0.02 * z
  const sun =
    smoothstep(0.22, 0.22 + soft, patch) *
    smoothstep(0.74, 0.74 - soft, patch) *
    smoothstep(-0.62, -0.3, x * hall.side + 0.2)
  const tile = Math.min(
    smoothstep(0, 0.025, Math.abs(x * 5 - Math.round(x * 5))),
    smoothstep(0, 0.03, Math.abs(z * 5 - Math.round(z * 5))),
  )
  const rough = plaster(x * 9, z * 9) * 0.07
  const lit = (0.24 + sun * 0.85 + rough + clamp(z / 9, 0, 0.3)) * power
  blendTone(out, { from: shade, to: stone, light }, { lit, low: 0.92 + 0.08 * tile, z })
}

function blendTone(
  out: Rgb,
  { from, to, light }: { from: Rgb; to: Rgb; light: Rgb },
  { lit, low, z }: { lit: number; low: number; z: number },
): void {
  const air = 1 - Math.exp(-z * 0.035)
  const held = clamp(lit, 0, 1)
  const over = Math.max(0, lit - 0.7) * 0.75
  for (let part = 0; part < 3; part += 1) {
    const own =
      ((from[part] ?? 0) * (1 - held) + (to[part] ?? 0) * held * (0.55 + 0.6 * (light[part] ?? 1))) * low +
      (to[part] ?? 0) * (light[part] ?? 1) * over
    out[part] = own * (1 - air) + (light[part] ?? 1) * air * 0.5
  }
}

/** Sky with a sun, over water. */
function endOfHall(
  { halfHeight, pixel }: Canvas,
  { palette, random, darkness }: PictureBrief,
  hall: Hall,
): Shader {
  const ramp = createRamp([
    [0, palette.horizon],
    [0.22, palette.middle],
    [0.7, palette.zenith],
  ])
  const water = toLinear(blendOklch(palette.zenith, palette.second, 0.35))
  const light = toLinear(palette.light)
  const ripple = createNoise(random)
  const sunX = hall.vanishX + random.between(-0.05, 0.05)
  const sunY = hall.eyeY - random.between(0.03, 0.16)
  const radius = random.between(0.02, 0.045)
  return (x, y, out) => {
    const up = hall.eyeY - y
    sampleRamp(ramp, clamp(Math.abs(up) / halfHeight, 0, 1), out)
    const offX = x - sunX
    const offY = y - sunY
    const far = Math.sqrt(offX * offX + offY * offY)
    const glow = Math.exp(-far * 7) * 0.5 + smoothstep(radius + pixel, radius - pixel, far) * (2.2 - darkness)
    const z = 0.1 / Math.max(0.004, -up)
    const glint =
      up < 0
        ? smoothstep(0.06, 0, Math.abs(offX + ripple(x * z * 3, z * 9) * 0.05)) *
          (0.6 + ripple(x * 40, z * 30) * 0.6)
        : 0
    const sea = up < 0 ? 0.6 : 0
    for (let part = 0; part < 3; part += 1)
      out[part] =
        (out[part] ?? 0) * (1 - sea) +
        (water[part] ?? 0) * sea +
        (light[part] ?? 0) * (up < 0 ? glint * 0.8 : glow)
    return 1
  }
}
