import type { PictureBrief } from '../brief/read-brief.ts'
import { paint, type Canvas, type Shader } from '../canvas/canvas.ts'
import { paintSoft } from '../canvas/paint-soft.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { toLinear } from '../colour/oklch.ts'
import { createRamp, sampleRamp } from '../colour/ramp.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import { fractal, ridged } from '../noise/fractal.ts'
import { createNoise } from '../noise/noise.ts'
import { createPlanet, type World } from '../space/planet.ts'
import { starField } from '../space/star-field.ts'
import { paintSitter, placeSitter } from './portrait.ts'

/** Lit gas, dark dust, stars, and often a world. */
export function paintSpace(canvas: Canvas, brief: PictureBrief): void {
  paintSoft(
    canvas,
    { top: -canvas.halfHeight, bottom: canvas.halfHeight, shrink: brief.hand.detail > 0.9 ? 1.5 : 2 },
    nebula(brief),
  )
  const layers: Shader[] = [starField(brief.random, canvas.pixel)]
  for (const world of worlds(canvas, brief)) layers.push(createPlanet(brief.palette, brief.random, world))
  paint(canvas, (x, y, out) => {
    for (const layer of layers) layer(x, y, out)
    return 1
  })
  if (brief.figure === 'person') paintSitter(canvas, brief, placeSitter(canvas, brief))
}

function nebula(brief: PictureBrief): Shader {
  const { palette, random } = brief
  const gasAt = gasCloud(brief)
  const glow = createRamp([
    [0, blendOklch(palette.shadow, palette.zenith, 0.2)],
    [0.3, palette.zenith],
    [0.52, palette.middle],
    [0.7, blendOklch(palette.middle, palette.accent, 0.7)],
    [0.88, palette.accent],
    [1, blendOklch(palette.accent, palette.light, 0.6)],
  ])
  const second = toLinear(palette.second)
  const heart = toLinear(blendOklch(palette.light, palette.accent, 0.55))
  const heartX = random.between(-0.3, 0.3)
  const heartY = random.between(-0.25, 0.25)
  return (x, y, out) => {
    const { band, cloud, thread, dust, bendX, bendY } = gasAt(x, y)
    const fromX = x - heartX + bendY * 0.1
    const fromY = y - heartY - bendX * 0.1
    const core = Math.exp(-(fromX * fromX + fromY * fromY) * 9)
    const gas = cloud * 0.52 * (0.2 + band) + thread * 0.4 * band + core * (0.1 + cloud * 0.2) - 0.11
    sampleRamp(glow, clamp(gas, 0, 1) * 1.05 - dust * 0.26, out)
    const tinge = clamp(bendX * 1.6, 0, 1) * band * cloud * 0.5
    const dim = 1 - dust * 0.55
    const flare = core * core * (cloud * 0.35 + thread * 0.3)
    out[0] = (out[0] * (0.35 + band * 0.75) + second[0] * tinge + heart[0] * flare) * dim
    out[1] = (out[1] * (0.35 + band * 0.75) + second[1] * tinge + heart[1] * flare) * dim
    out[2] = (out[2] * (0.35 + band * 0.75) + second[2] * tinge + heart[2] * flare) * dim
    return 1
  }
}

/** What hangs at a place: how near the galaxy's band, gas, bright threads, dark dust, and how the flow bends there. */
interface Gas {
  band: number
  cloud: number
  thread: number
  dust: number
  bendX: number
  bendY: number
}

function gasCloud({ random, hand }: PictureBrief): (x: number, y: number) => Gas {
  const warp = fractal(createNoise(random), 3)
  const gas = fractal(createNoise(random), 4 + Math.round(hand.detail * 2))
  const filaments = ridged(createNoise(random), 5)
  const turn = random.between(0, Math.PI)
  const bandX = Math.cos(turn)
  const bandY = Math.sin(turn)
  const offset = random.between(-0.15, 0.15)
  const found: Gas = { band: 0, cloud: 0, thread: 0, dust: 0, bendX: 0, bendY: 0 }
  return (x, y) => {
    found.bendX = warp(x * 1.5 + 3.1, y * 1.5)
    found.bendY = warp(x * 1.5, y * 1.5 + 8.7)
    const atX = x * 1.9 + found.bendX * 1.5
    const atY = y * 1.9 + found.bendY * 1.5
    const across = x * bandX + y * bandY + offset + found.bendX * 0.25
    found.band = Math.exp(-across * across * 5.5)
    found.cloud = gas(atX, atY) * 0.5 + 0.5
    found.thread = filaments(atX * 1.3 + found.bendY, atY * 1.3)
    found.dust = smoothstep(0.42, 0.78, gas(atX * 1.6 + 40, atY * 1.6) * 0.5 + 0.5) * found.band
    return found
  }
}

function worlds({ halfWidth, halfHeight }: Canvas, { random, words }: PictureBrief): readonly World[] {
  const asked = [
    'planet',
    'saturn',
    'jupiter',
    'moon',
    'orbit',
    'world',
    'earth',
    'alien',
    'exoplanet',
    'spaceship',
  ].some((word) => words.has(word))
  if (!asked && random.chance(words.has('nebula') || words.has('galaxy') ? 0.8 : 0.4)) return []
  const angle = random.between(-2.6, -0.4)
  const sun = [Math.cos(angle) * 0.82, Math.sin(angle) * 0.75, random.between(-0.1, 0.35)] as const
  const giant = random.chance(0.3)
  const radius = giant ? random.between(0.5, 0.75) : random.between(0.17, 0.3)
  const ringed = !giant && (words.has('saturn') || words.has('ring') || random.chance(0.35))
  const first: World = {
    x: random.between(-0.55, 0.55) * halfWidth,
    y: giant
      ? halfHeight * random.pick([-1, 1]) * random.between(0.9, 1.15)
      : random.between(-0.4, 0.4) * halfHeight,
    radius,
    ringed,
    gaseous: ringed || random.chance(0.5),
    sun,
    tilt: random.between(-0.5, 0.5),
  }
  const moon: World = {
    ...first,
    x: -first.x * random.between(0.7, 1.3) + 0.05,
    y: -first.y * 0.5 - random.between(0.05, 0.2),
    radius: radius * random.between(0.1, 0.22),
    ringed: false,
    gaseous: false,
  }
  return random.chance(0.6) ? [moon, first] : [first]
}
