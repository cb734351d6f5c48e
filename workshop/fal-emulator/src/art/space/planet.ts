import type { Shader } from '../canvas/canvas.ts'
import { toLinear, type Rgb } from '../colour/oklch.ts'
import type { Palette } from '../colour/palette.ts'
import { createRamp, sampleRamp } from '../colour/ramp.ts'
import { smoothstep } from '../noise/ease.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise, type Noise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'

/** A world to be hung in the picture. */
export interface World {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly ringed: boolean
  /** Bands of gas, or seas and land. */
  readonly gaseous: boolean
  /** Direction to its sun. */
  readonly sun: readonly [x: number, y: number, z: number]
  readonly tilt: number
}

/** A lit globe with its air and, when it has one, its ring. */
export function createPlanet(palette: Palette, random: Random, world: World): Shader {
  const globe = globeShader(palette, random, world)
  const ring = ringShader(palette, random, world)
  const cosine = Math.cos(world.tilt)
  const sine = Math.sin(world.tilt)
  return (x, y, out) => {
    const atX = (x - world.x) / world.radius
    const atY = (y - world.y) / world.radius
    if (atX * atX + atY * atY > 6.5) return 1
    const turnedX = atX * cosine + atY * sine
    const turnedY = atY * cosine - atX * sine
    if (world.ringed) ring(turnedX, turnedY, out)
    globe({ atX, atY, turnedX, turnedY }, out)
    if (world.ringed && turnedY > 0) ring(turnedX, turnedY, out)
    return 0.9
  }
}

/** A place on the disc, upright and turned with the globe's axis. */
interface DiscPlace {
  readonly atX: number
  readonly atY: number
  readonly turnedX: number
  readonly turnedY: number
}

function globeShader(palette: Palette, random: Random, world: World): (place: DiscPlace, out: Rgb) => void {
  const ramp = createRamp([
    [0, palette.shadow],
    [0.3, palette.far],
    [0.55, palette.accent],
    [0.8, palette.horizon],
    [1, palette.light],
  ])
  const surface = fractal(createNoise(random), 5)
  const air = toLinear(palette.middle)
  const light = toLinear(palette.light)
  const colour: Rgb = [0, 0, 0]
  return ({ atX, atY, turnedX, turnedY }, out) => {
    const square = atX * atX + atY * atY
    const edge = Math.sqrt(square)
    const cover = smoothstep(1 + 0.004 / world.radius, 1 - 0.004 / world.radius, edge)
    const depth = Math.sqrt(Math.max(0, 1 - square))
    const facing = atX * world.sun[0] + atY * world.sun[1] + depth * world.sun[2]
    if (edge < 1.3) {
      const lit = smoothstep(-0.35, 0.7, facing / Math.max(edge, 1)) * (1 - cover)
      glowAround(out, air, Math.exp(-Math.max(0, edge - 1) * 26) * lit)
    }
    if (cover <= 0) return
    sampleRamp(ramp, surfaceTone(surface, world.gaseous, [turnedX, turnedY, depth]), colour)
    const day = smoothstep(-0.12, 0.9, facing) * 1.35
    const rim = (1 - depth) ** 2.6 * smoothstep(-0.3, 0.6, facing) * 1.33
    const shaded = world.ringed ? 1 - 0.55 * Math.exp(-(((turnedY - 0.16) * 9) ** 2)) : 1
    for (let part = 0; part < 3; part += 1) {
      const ground = (colour[part] ?? 0) * (0.006 + day * shaded * (light[part] ?? 0))
      out[part] = (out[part] ?? 0) * (1 - cover) + (ground + (air[part] ?? 0) * rim) * cover
    }
  }
}

function glowAround(out: Rgb, air: Rgb, strength: number): void {
  out[0] += air[0] * strength * 0.8
  out[1] += air[1] * strength * 0.8
  out[2] += air[2] * strength * 0.8
}

function surfaceTone(
  surface: Noise,
  gaseous: boolean,
  [x, y, depth]: readonly [number, number, number],
): number {
  const around = x / (1 + depth * 0.9)
  const up = y / (1 + depth * 0.35)
  if (!gaseous) return 0.42 + surface(around * 3 + 5, up * 3 + depth) * 0.75
  const curl = surface(around * 2.2, up * 5) * 0.22
  return 0.5 + surface(3.7 + curl * 0.6, (up + curl * 0.22) * 5.5) * 0.62 + surface(around * 6, up * 22) * 0.1
}

function ringShader(
  palette: Palette,
  random: Random,
  world: World,
): (x: number, y: number, out: Rgb) => void {
  const grooves = createNoise(random)
  const dust = toLinear(palette.horizon)
  return (x, y, out) => {
    const flat = y / 0.23
    const square = x * x + flat * flat
    if (square < 1.7 || square > 5.6) return
    if (y < 0 && x * x + y * y < 1) return
    const far = Math.sqrt(square)
    const groove = 0.55 + grooves(far * 19, 0.5) * 0.45 + grooves(far * 61, 7.5) * 0.25
    const share = Math.max(0, groove) * smoothstep(1.3, 1.42, far) * smoothstep(2.36, 2.2, far) * 0.82
    const behind =
      x * world.sun[0] < 0 && Math.abs(x * world.sun[1] - y * world.sun[0]) < 0.95 && y < 0 ? 0.25 : 1
    for (let part = 0; part < 3; part += 1) {
      out[part] = (out[part] ?? 0) * (1 - share) + (dust[part] ?? 0) * share * 0.95 * behind
    }
  }
}
