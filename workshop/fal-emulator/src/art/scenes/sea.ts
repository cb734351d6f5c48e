import type { PictureBrief } from '../brief/read-brief.ts'
import { paint, type Canvas, type Shader } from '../canvas/canvas.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { toLinear, type Rgb } from '../colour/oklch.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import { createNoise, type Noise } from '../noise/noise.ts'
import { paintHeadlands } from '../sky/headlands.ts'
import { paintSky } from '../sky/paint-sky.ts'
import { createSky, type Sky } from '../sky/sky.ts'

/** Water to the horizon that mirrors the sky in moving facets, and so draws the sun's road by itself. */
export function paintSea(canvas: Canvas, brief: PictureBrief): Sky {
  const { random, words } = brief
  const horizon = canvas.halfHeight * random.between(-0.22, 0.3)
  const sky = createSky(canvas, brief, horizon)
  paintSky(canvas, brief, sky)
  if (!words.has('minimal') && random.chance(words.has('island') || words.has('coast') ? 1 : 0.6))
    paintHeadlands(canvas, brief, sky)
  paint(canvas, waterShader(canvas, brief, sky), { top: horizon, bottom: canvas.halfHeight })
  return sky
}

/** Roughness of the sea, 0 calm to 1 storm. */
function swell({ words, random }: PictureBrief): number {
  const wild = ['storm', 'stormy', 'wave', 'waves', 'surf', 'tempest', 'rough'].some((word) =>
    words.has(word),
  )
  const still = ['calm', 'serene', 'tranquil', 'still', 'peaceful', 'lake'].some((word) => words.has(word))
  return wild ? random.between(0.8, 1) : still ? random.between(0.1, 0.2) : random.between(0.25, 0.6)
}

function waterShader(canvas: Canvas, brief: PictureBrief, sky: Sky): Shader {
  const { palette, random, darkness } = brief
  const rough = swell(brief)
  const noise = createNoise(random)
  const deep = toLinear(blendOklch(palette.zenith, palette.shadow, 0.55))
  const crestColour = toLinear(blendOklch(palette.second, palette.middle, 0.5))
  const foam = toLinear(blendOklch(palette.light, palette.horizon, 0.3))
  const height = waves(noise, random.between(-0.3, 0.3))
  const mirrored: Rgb = [0, 0, 0]
  const place = { x: 0, y: 0 }
  return (x, y, out) => {
    const down = Math.max(y - sky.horizon, canvas.pixel * 0.4)
    const z = 0.55 / down
    const across = x * z * 1.3
    const here = height(across, z)
    const step = 0.03 + z * 0.004
    const calm = rough / (1 + z * 0.035)
    const slopeX = ((height(across + step, z) - here) / step) * calm
    const slopeZ = ((height(across, z + step) - here) / step) * calm
    const upward = sky.horizon - down * 0.85 - slopeZ * 0.17 * (0.3 + down) - Math.abs(slopeZ) * 0.03
    place.x = x + slopeX * 0.06
    place.y = Math.min(upward, sky.horizon - canvas.pixel)
    readCanvas(canvas, place, mirrored)
    const fresnel = clamp(0.96 - down * 1.15 - slopeZ * 0.13, 0.16, 0.97)
    const crest =
      clamp(here * 0.9 + slopeZ * 0.22, 0, 1) * rough * smoothstep(0, 0.25, down) * (1 - darkness * 0.7)
    const white =
      smoothstep(0.52, 0.85, here + noise(across * 9, z * 14) * 0.35) * smoothstep(0.55, 0.9, rough) * 0.75
    const far = Math.exp(-down * 26) * 0.55
    for (let part = 0; part < 3; part += 1) {
      const body = (deep[part] ?? 0) * (0.9 + here * 0.3) + (crestColour[part] ?? 0) * crest * 0.5
      const water = body * (1 - fresnel) + (mirrored[part] ?? 0) * fresnel * 0.95
      const capped = water * (1 - white) + (foam[part] ?? 0) * (0.85 - darkness * 0.6) * white
      out[part] = capped * (1 - far) + (mirrored[part] ?? 0) * far
    }
    return clamp(z / 14, 0, 0.98)
  }
}

/** Height of the water: long swells, waves on them, chop on those. */
function waves(noise: Noise, lean: number): Noise {
  return (x, z) =>
    noise(x * 0.55 + z * lean, z * 1.1) * 0.62 +
    noise(x * 1.4 - 30, z * 2.6 + 11) * 0.3 +
    noise(x * 4.1, z * 7.3 - 5) * 0.13
}

/** The colour already painted at a scene place. */
function readCanvas(
  { width, height, pixels, halfWidth, halfHeight, pixel }: Canvas,
  { x, y }: { readonly x: number; readonly y: number },
  out: Rgb,
): void {
  const column = clamp(((x + halfWidth) / pixel) | 0, 0, width - 1)
  const row = clamp(((y + halfHeight) / pixel) | 0, 0, height - 1)
  const at = (row * width + column) * 3
  out[0] = pixels[at] ?? 0
  out[1] = pixels[at + 1] ?? 0
  out[2] = pixels[at + 2] ?? 0
}
