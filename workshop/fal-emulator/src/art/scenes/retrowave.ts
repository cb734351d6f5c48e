import type { PictureBrief } from '../brief/read-brief.ts'
import { paint, type Canvas, type Shader } from '../canvas/canvas.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { oklch, toLinear, type Rgb } from '../colour/oklch.ts'
import { createRamp, sampleRamp } from '../colour/ramp.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import { createNoise } from '../noise/noise.ts'
import { starField } from '../space/star-field.ts'

/** The poster of a decade: a banded sun, wire mountains, and a grid of light that runs to the horizon. */
export function paintRetrowave(canvas: Canvas, brief: PictureBrief): void {
  const { random } = brief
  const horizon = canvas.halfHeight * random.between(0.05, 0.28)
  const above = skyShader(canvas, brief, horizon)
  const below = gridShader(brief, horizon)
  paint(canvas, above, { top: -canvas.halfHeight, bottom: horizon })
  paint(canvas, below, { top: horizon, bottom: canvas.halfHeight })
}

function skyShader(canvas: Canvas, brief: PictureBrief, horizon: number): Shader {
  const { palette, random } = brief
  const ramp = createRamp([
    [0, palette.horizon],
    [0.25, palette.middle],
    [1, palette.zenith],
  ])
  const sun = bandedSun(canvas, brief, horizon)
  const stars = starField(random, canvas.pixel)
  const ridge = ridges(canvas, random.between(0.08, 0.16), createNoise(random))
  const dark = toLinear(blendOklch(palette.shadow, palette.zenith, 0.5))
  const wire = toLinear(palette.accent)
  return (x, y, out) => {
    const over = y - (horizon - ridge(x))
    if (over > 0) {
      wireTone(out, { dark, wire }, { x, over })
      return 1
    }
    sampleRamp(ramp, (horizon - y) / (horizon + canvas.halfHeight), out)
    if (horizon - y > 0.25) stars(x, y, out)
    return sun(x, y, out)
  }
}

/** A sun cut into slices that grow thinner towards its top, where they close. */
function bandedSun(canvas: Canvas, { palette, random }: PictureBrief, horizon: number): Shader {
  const isCool = palette.accent.h > 120 && palette.accent.h < 260
  const ramp = createRamp([
    [0, isCool ? palette.horizon : palette.accent],
    [0.55, blendOklch(palette.horizon, palette.light, 0.45)],
    [1, oklch(0.93, 0.13, 90)],
  ])
  const halo = toLinear(palette.horizon)
  const radius = random.between(0.22, 0.3)
  const sunX = random.between(-0.12, 0.12) * canvas.halfWidth
  const sunY = horizon - radius * random.between(0.5, 0.85)
  const disc: Rgb = [0, 0, 0]
  return (x, y, out) => {
    const far = Math.sqrt((x - sunX) * (x - sunX) + (y - sunY) * (y - sunY))
    const up = (sunY + radius - y) / (radius * 2)
    const band = smoothstep(0.62, 0.05, up) * 0.62
    const slit = Math.abs(up * 11 - Math.floor(up * 11) - 0.5) * 2
    const round = smoothstep(radius + canvas.pixel, radius - canvas.pixel, far)
    const cover = round * smoothstep(band - 0.05, band + 0.05, slit)
    sampleRamp(ramp, up, disc)
    const glow = Math.exp(-Math.max(0, far - radius) * 6) * 0.4
    for (let part = 0; part < 3; part += 1) {
      const air = (out[part] ?? 0) * (1 - round) + (halo[part] ?? 0) * glow * 1.2
      out[part] = air * (1 - cover) + (disc[part] ?? 0) * 1.25 * cover
    }
    return 1
  }
}

function ridges(
  { halfWidth }: Canvas,
  tall: number,
  noise: (x: number, y: number) => number,
): (x: number) => number {
  const points = 26
  const heights = Array.from({ length: points + 1 }, (_, index) => {
    const across = index / points - 0.5
    return Math.max(0.004, tall * (0.25 + Math.abs(across) * 1.6) * (0.7 + noise(index * 0.9, 3) * 0.9))
  })
  return (x) => {
    const place = clamp((x / halfWidth / 2 + 0.5) * points, 0, points - 0.001)
    const left = Math.floor(place)
    const share = place - left
    return (heights[left] ?? 0) * (1 - share) + (heights[left + 1] ?? 0) * share
  }
}

function wireTone(
  out: Rgb,
  { dark, wire }: { readonly dark: Rgb; readonly wire: Rgb },
  { x, over }: { readonly x: number; readonly over: number },
): void {
  const rising = Math.abs(((x * 19 + over * 13) % 1) - 0.5)
  const falling = Math.abs(((x * 19 - over * 13) % 1) - 0.5)
  const line =
    Math.exp(-over * 420) * 0.9 + smoothstep(0.06, 0.01, Math.abs(Math.min(rising, falling) - 0.48)) * 0.22
  for (let part = 0; part < 3; part += 1) out[part] = (dark[part] ?? 0) + (wire[part] ?? 0) * line
}

function gridShader({ palette, random }: PictureBrief, horizon: number): Shader {
  const floor = toLinear(blendOklch(palette.shadow, palette.zenith, 0.55))
  const line = toLinear(palette.accent)
  const far = toLinear(palette.horizon)
  const vanish = random.between(-0.1, 0.1)
  const shift = random.next()
  return (x, y, out) => {
    const down = Math.max(y - horizon, 0.0008)
    const z = 0.16 / down
    const across = (x - vanish) * z * 3.2
    const ahead = z * 2.6 + shift
    const width = 0.012 + z * 0.007
    const rail = Math.abs(across - Math.round(across))
    const tie = Math.abs(ahead - Math.round(ahead))
    const lit = Math.max(
      smoothstep(width * 1.6, width * 0.4, rail),
      smoothstep(width * 2.6, width * 0.7, tie),
    )
    const halo = (Math.exp(-rail * 13) + Math.exp(-tie * 11)) * 0.16
    const fade = Math.exp(-z * 0.16)
    const haze = Math.exp(-down * 16)
    for (let part = 0; part < 3; part += 1) {
      const glow = (line[part] ?? 0) * (lit * 1.35 + halo) * (0.25 + fade)
      out[part] = (floor[part] ?? 0) * (0.4 + down) + glow * (1 - haze * 0.6) + (far[part] ?? 0) * haze * 0.75
    }
    return 0.5
  }
}
