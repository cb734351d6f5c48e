import type { PictureBrief } from '../brief/read-brief.ts'
import { paint, rowAt, type Canvas, type Shader } from '../canvas/canvas.ts'
import { paintSoft } from '../canvas/paint-soft.ts'
import { toLinear, type Rgb } from '../colour/oklch.ts'
import { cellChance } from '../noise/cell-chance.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise, type Noise } from '../noise/noise.ts'
import { createAurora } from './aurora.ts'
import { createClouds } from './clouds.ts'
import type { Sky } from './sky.ts'

/** Paints sky, stars, sun or moon, and clouds over the part of the canvas above the horizon (and a little below). */
export function paintSky(canvas: Canvas, brief: PictureBrief, sky: Sky): void {
  const below = sky.horizon + 0.06
  const band = { top: -canvas.halfHeight, bottom: below }
  const veils: Shader[] = []
  if (brief.words.has('aurora') || brief.words.has('borealis')) veils.push(createAurora(brief, sky))
  veils.push(createClouds(brief, sky))
  // Air and clouds have no hard edges: a quarter of the pixels is enough for them.
  paintSoft(canvas, { ...band, shrink: brief.hand.detail > 0.9 ? 1.6 : 2 }, (x, y, out) => {
    sky.colourAt(x, y, out)
    let clear = 1
    for (const veil of veils) clear = veil(x, y, out)
    return clear
  })
  const isClear = (x: number, y: number): number =>
    canvas.depth[
      rowAt(canvas, y - canvas.pixel / 2) * canvas.width +
        Math.round((x + canvas.halfWidth) / canvas.pixel - 0.5)
    ] ?? 1
  if (brief.darkness > 0.6) paint(canvas, stars(brief, canvas.pixel, isClear), band)
  paint(canvas, disc(brief, sky, isClear), {
    top: sky.lightY - sky.lightRadius * 1.1,
    bottom: Math.min(below, sky.lightY + sky.lightRadius * 1.1),
  })
  paint(canvas, () => 1, band)
  paint(canvas, skyBelow(sky), { top: below, bottom: canvas.halfHeight })
}

/** How much of the sky behind the clouds can be seen at a place. */
type Clearness = (x: number, y: number) => number

/** What shows through where nothing is painted over: the haze of the horizon. */
function skyBelow({ haze }: Sky): Shader {
  return (_x, _y, out) => {
    out[0] = haze[0]
    out[1] = haze[1]
    out[2] = haze[2]
    return 1
  }
}

function stars({ random, darkness }: PictureBrief, pixel: number, isClear: Clearness): Shader {
  const seed = random.whole(0, 1e9)
  const cell = 0.016
  const dust = fractal(createNoise(random), 3)
  const turn = random.between(-0.9, 0.9)
  return (x, y, out) => {
    const column = Math.floor(x / cell)
    const row = Math.floor(y / cell)
    const chance = cellChance(column, row, seed)
    const band = Math.exp(-(((y + 0.15 + x * turn) * 3.2) ** 2))
    const cloud = band < 0.02 ? 0 : band * (0.5 + dust(x * 3, y * 3))
    const clear = isClear(x, y)
    out[0] += 0.02 * cloud * darkness * clear
    out[1] += 0.022 * cloud * darkness * clear
    out[2] += 0.034 * cloud * darkness * clear
    if (chance > 0.35 + band * 0.4) return clear
    const atX = (column + 0.2 + 0.6 * cellChance(column, row, seed + 1)) * cell
    const atY = (row + 0.2 + 0.6 * cellChance(column, row, seed + 2)) * cell
    const size = pixel * 0.55 + 0.0011 * cellChance(column, row, seed + 3) ** 9
    const far = ((x - atX) ** 2 + (y - atY) ** 2) / (size * size)
    const bright =
      Math.exp(-far) * (0.12 + 1.5 * cellChance(column, row, seed + 4) ** 7) * darkness * clear * clear
    out[0] += bright
    out[1] += bright
    out[2] += bright * 1.08
    return clear
  }
}

function disc(brief: PictureBrief, sky: Sky, isClear: Clearness): Shader {
  const power = sky.isMoon ? 1.5 : 3.2
  const colour: Rgb = toLinear(brief.palette.light)
  const seas: Noise = fractal(createNoise(brief.random), 4)
  const eclipsed = brief.words.has('eclipse')
  return (x, y, out) => {
    const across = (x - sky.lightX) / sky.lightRadius
    const down = (y - sky.lightY) / sky.lightRadius
    const square = across * across + down * down
    if (square > 1.2) return 1
    const far = Math.sqrt(square)
    const clear = isClear(x, y)
    const cover = smoothstep(1.04, 0.96, far) * (0.15 + 0.85 * clear * clear)
    const relief = sky.isMoon
      ? 0.85 - 0.35 * smoothstep(-0.1, 0.5, seas(x * 28, y * 28)) - 0.25 * far * far
      : 1
    const shine = (eclipsed ? 0.02 : power) * clamp(relief, 0.2, 1)
    out[0] += (colour[0] * shine - out[0]) * cover
    out[1] += (colour[1] * shine - out[1]) * cover
    out[2] += (colour[2] * shine - out[2]) * cover
    return 1
  }
}
