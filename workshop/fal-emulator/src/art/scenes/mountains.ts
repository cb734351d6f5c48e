import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { drawMask, paintMask } from '../canvas/mask.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { toLinear } from '../colour/oklch.ts'
import { createNoise } from '../noise/noise.ts'
import { paintSky } from '../sky/paint-sky.ts'
import { createSky, type Sky } from '../sky/sky.ts'
import { conifers } from '../subjects/conifers.ts'
import { paintLake } from '../terrain/lake.ts'
import { mountainForm } from '../terrain/mountain-form.ts'
import { mountainShader } from '../terrain/mountain-shader.ts'
import { paintRelief } from '../terrain/paint-relief.ts'
import { measureRelief, type Eye } from '../terrain/relief.ts'

const lakeWords = ['lake', 'river', 'fjord', 'reflection', 'water', 'pond', 'loch']
const openWords = ['desert', 'canyon', 'tundra', 'volcano', 'meadow', 'lake', 'minimal', 'minimalist']

/** A range at the end of a valley, with air between, sometimes a lake before it and firs at the edge. */
export async function paintMountains(canvas: Canvas, brief: PictureBrief): Promise<Sky> {
  const { random, words } = brief
  const isField = ['field', 'meadow', 'vineyard', 'lavender', 'wheat'].some((word) => words.has(word))
  const asksLake = lakeWords.some((word) => words.has(word))
  const horizon = canvas.halfHeight * random.between(0.0, 0.3)
  const sky = createSky(canvas, brief, horizon)
  paintSky(canvas, brief, sky)
  const eye: Eye = { height: random.between(0.36, 0.55), focal: 1.15, horizon, nearest: 0.7, farthest: 13 }
  const sun = {
    across: sky.lightX < 0 ? -1 : 1,
    ahead: sky.isAside ? -0.5 : 0.3,
    rise: 0.4 + brief.elevation * 0.7,
  }
  const relief = measureRelief(canvas, eye, {
    form: mountainForm(random, canvas.halfHeight > 0.6 ? 1.4 : 1.1),
    sun,
  })
  paintRelief(canvas, { relief, eye }, mountainShader(brief, sky))
  if (asksLake || (!isField && random.chance(0.42)))
    paintLake(canvas, brief, { sky, eye, level: random.between(0.02, 0.1) })
  const open = openWords.some((word) => words.has(word))
  if (random.chance(open ? 0.25 : 0.75)) await paintFirs(canvas, brief, sky)
  return sky
}

/** Two stands of firs, the farther one paler, framing the view from one side or both. */
async function paintFirs(canvas: Canvas, { palette, random, mist }: PictureBrief, sky: Sky): Promise<void> {
  const { halfWidth, halfHeight } = canvas
  const lie = createNoise(random)
  const side = random.pick([-1, 1, 0])
  const shadow = toLinear(blendOklch(palette.shadow, palette.near, 0.15))
  for (const [index, tall] of [0.12, 0.24].entries()) {
    const base = halfHeight * (0.72 + index * 0.24)
    const ground = (x: number): number =>
      base - lie(x * 1.3, index * 7) * 0.05 - bank(x / halfWidth, side) * 0.1 * (1 + index * 0.5) + 0.08
    const stand = {
      from: -halfWidth * 1.05,
      to: halfWidth * 1.05,
      count: Math.round((index === 0 ? 330 : 120) * halfWidth * 1.5),
      ground,
      tall,
      bottom: halfHeight + 0.1,
    }
    const mask = await drawMask(canvas, conifers(random, stand), {
      left: -halfWidth,
      right: halfWidth,
      top: base - 0.5,
      bottom: halfHeight,
    })
    const air = index === 0 ? 0.1 + mist * 0.22 : 0.015
    paintMask(canvas, mask, (x, y, out) => {
      const fog = Math.min(0.8, air + (index === 0 ? Math.max(0, y - base + 0.12) * mist * 1.6 : 0))
      const glow = sky.glowAt(x, y) * 0.6
      for (let part = 0; part < 3; part += 1) {
        const hazed = (sky.haze[part] ?? 0) * 0.75 + (sky.light[part] ?? 0) * glow
        out[part] = (shadow[part] ?? 0) * (1 - fog) + hazed * fog
      }
      return 0.1
    })
  }
}

function bank(across: number, side: number): number {
  if (side === 0) return across * across * 1.3 - 0.2
  return Math.max(0, across * side + 0.25) ** 1.6 - 0.25
}
