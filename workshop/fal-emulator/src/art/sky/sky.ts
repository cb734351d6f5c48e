import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { toLinear, type Rgb } from '../colour/oklch.ts'
import { createRamp, sampleRamp } from '../colour/ramp.ts'
import { clamp } from '../noise/ease.ts'

/** The air of a landscape: where its light hangs, and what colour the sky has anywhere. */
export interface Sky {
  /** Scene y of the horizon. */
  readonly horizon: number
  /** Scene place and radius of the sun or moon. */
  readonly lightX: number
  readonly lightY: number
  readonly lightRadius: number
  readonly isMoon: boolean
  readonly light: Rgb
  /** Whether the light itself is outside the picture, which then shows what it falls on. */
  readonly isAside: boolean
  /** Colour of far air. */
  readonly haze: Rgb
  /** Writes the clear sky's colour, with the glow around the light but without its disc. */
  colourAt(x: number, y: number, out: Rgb): void
  /** 0 to 1: how much the air at a place scatters the light towards the eye. */
  glowAt(x: number, y: number): number
}

/** Hangs a sky with its horizon at scene y `horizon`. */
export function createSky(canvas: Canvas, brief: PictureBrief, horizon: number): Sky {
  const { palette, darkness } = brief
  const room = horizon + canvas.halfHeight
  const lamp = hangLamp(canvas, brief, { horizon, room })
  const { lightX, lightY, isMoon } = lamp
  const ramp = createRamp([
    [0, palette.horizon],
    [0.18, blendOklch(palette.horizon, palette.middle, 0.45)],
    [0.45, palette.middle],
    [1, palette.zenith],
  ])
  const light = toLinear(palette.light)
  const halo = isMoon ? toLinear(blendOklch(palette.light, palette.horizon, 0.65)) : light
  const strength = isMoon ? 0.42 : 0.62 - darkness * 0.2
  const glowAt = (x: number, y: number): number => {
    const across = (x - lightX) * 0.85
    const down = (y - lightY) * 1.15
    const wide = Math.exp(-Math.sqrt(across * across + down * down) * 2.8)
    return strength * wide * (0.4 + 0.75 * wide * wide)
  }
  const colourAt = (x: number, y: number, out: Rgb): void => {
    const height = clamp((horizon - y) / room, 0, 1)
    sampleRamp(ramp, Math.sqrt(height) * 0.35 + height * 0.65, out)
    const glow = glowAt(x, y)
    out[0] += halo[0] * glow
    out[1] += halo[1] * glow
    out[2] += halo[2] * glow
  }
  const haze = toLinear(blendOklch(blendOklch(palette.horizon, palette.middle, 0.2), palette.far, 0.4))
  return { ...lamp, horizon, light, haze, colourAt, glowAt }
}

type Lamp = Pick<Sky, 'lightX' | 'lightY' | 'lightRadius' | 'isMoon' | 'isAside'>

function hangLamp(
  { halfWidth }: Canvas,
  { random, darkness, elevation, words }: PictureBrief,
  { horizon, room }: { readonly horizon: number; readonly room: number },
): Lamp {
  const isMoon = darkness >= 0.68
  const lift = clamp(elevation * random.between(0.75, 1.25), 0.03, 0.8)
  const aside = words.has('sun') || isMoon ? 0 : 0.45
  const lightX = halfWidth * (random.chance(aside) ? random.pick([-1.35, 1.35]) : random.between(-0.7, 0.7))
  const lightRadius = isMoon
    ? random.between(0.028, 0.055)
    : random.between(0.028, 0.05) * (lift < 0.25 ? 1.5 : 1)
  return { lightX, lightY: horizon - room * lift, lightRadius, isMoon, isAside: Math.abs(lightX) > halfWidth }
}
