import type { PictureBrief } from '../brief/read-brief.ts'
import { addDisc } from '../canvas/bokeh.ts'
import { paint, type Canvas, type Shader } from '../canvas/canvas.ts'
import { paintSoft } from '../canvas/paint-soft.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { oklch, toLinear, type Rgb } from '../colour/oklch.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise, type Noise } from '../noise/noise.ts'
import { beamTable } from '../sky/beam-table.ts'
import type { Setting } from '../subjects/setting.ts'
import { groveLayers, type GroveHit, type GroveLayer } from '../wood/grove-layers.ts'

/** Trunks behind trunks into the light, leaves overhead, ferns below, and sun falling through the mist. */
export function paintForest(canvas: Canvas, brief: PictureBrief): Setting {
  const { palette, random, darkness } = brief
  const lightX = random.between(-0.5, 0.5) * canvas.halfWidth
  const lightY = -canvas.halfHeight * random.between(0.25, 0.75)
  const layers = groveLayers(canvas, brief)
  const far = Math.floor(layers.length / 2)
  const look = { ...woodLook(brief), lightX, lightY }
  // What stands in the mist is soft already; only the near half of the wood needs every pixel.
  paintSoft(
    canvas,
    { top: -canvas.halfHeight, bottom: canvas.halfHeight, shrink: 2 },
    groveShader(brief, { ...look, layers: layers.slice(0, far), isFar: true }),
  )
  paint(canvas, groveShader(brief, { ...look, layers: layers.slice(far), isFar: false }))
  paint(canvas, shafts(canvas, brief, { lightX, lightY }))
  const lit = toLinear(darkness > 0.6 ? palette.accent : palette.light)
  const motes = darkness > 0.6 ? 70 : 36
  for (let index = 0; index < motes; index += 1) {
    addDisc(canvas, {
      x: random.between(-1, 1) * canvas.halfWidth,
      y: random.between(-0.4, 0.95) * canvas.halfHeight,
      radius: 0.0018 + 0.009 * random.next() ** 5,
      colour: lit,
      strength: (darkness > 0.6 ? 1.6 : 0.42) * random.next() ** 2,
    })
  }
  return {
    lightX,
    lightY,
    light: toLinear(palette.light),
    haze: toLinear(palette.far),
    horizon: canvas.halfHeight * 0.4,
  }
}

interface Light {
  readonly lightX: number
  readonly lightY: number
}

interface WoodLook {
  readonly farAir: Rgb
  readonly midAir: Rgb
  readonly shade: Rgb
  readonly leaf: Rgb
  readonly leafLit: Rgb
  readonly noises: { readonly leaves: Noise; readonly bark: Noise }
  readonly strength: number
}

function woodLook({ palette, random, words, darkness }: PictureBrief): WoodLook {
  const turning = words.has('autumn') || words.has('maple') ? 0.6 : 0.08
  return {
    farAir: toLinear(blendOklch(palette.horizon, palette.light, 0.35)),
    midAir: toLinear(blendOklch(palette.far, palette.middle, 0.5)),
    shade: toLinear(blendOklch(palette.shadow, palette.near, 0.12)),
    leaf: toLinear(blendOklch(palette.near, palette.shadow, 0.25)),
    leafLit: toLinear(blendOklch(blendOklch(palette.near, palette.accent, turning), palette.light, 0.35)),
    noises: { leaves: fractal(createNoise(random), 3), bark: createNoise(random) },
    strength: 1.15 - darkness * 0.62,
  }
}

interface Grove extends WoodLook, Light {
  readonly layers: readonly GroveLayer[]
  /** The far half paints its own air; the near half is painted over it. */
  readonly isFar: boolean
}

function groveShader({ mist }: PictureBrief, grove: Grove): Shader {
  const { layers, lightX, lightY, farAir, midAir, noises, strength, isFar } = grove
  const nearFirst = layers.toReversed()
  const air: Rgb = [0, 0, 0]
  const kept: Rgb = [0, 0, 0]
  const solid: Rgb = [0, 0, 0]
  return (x, y, out) => {
    const offX = x - lightX
    const offY = (y - lightY) * 0.8
    const glow = Math.exp(-Math.sqrt(offX * offX + offY * offY) * 2.7)
    airColour(air, [farAir, midAir], glow * strength)
    for (let part = 0; part < 3; part += 1) {
      kept[part] = isFar ? (air[part] ?? 0) : (out[part] ?? 0)
      out[part] = 0
    }
    let depth = 1
    let clear = 1
    // From the eye outward: most sight lines end at the first or second tree.
    for (const layer of nearFirst) {
      const hit = layer.strike(x, y, noises)
      if (hit.kind === 'none') continue
      const fog = clamp(layer.fog * (0.8 + mist * 0.4), 0, 0.94)
      treeColour(solid, grove, { layer, hit, glow, fog, side: Math.sign(-offX || 1) })
      const share = hit.cover * clear
      for (let part = 0; part < 3; part += 1) {
        out[part] = (out[part] ?? 0) + ((solid[part] ?? 0) * (1 - fog) + (air[part] ?? 0) * fog) * share
      }
      if (clear > 0.5) depth = layer.fog
      clear *= 1 - hit.cover
      if (clear < 0.02) break
    }
    for (let part = 0; part < 3; part += 1) out[part] = (out[part] ?? 0) + (kept[part] ?? 0) * clear
    return depth
  }
}

interface TreeLight {
  readonly layer: GroveLayer
  readonly hit: GroveHit
  readonly glow: number
  readonly fog: number
  /** The side that the light is on. */
  readonly side: number
}

function treeColour(out: Rgb, look: WoodLook, { layer, hit, glow, fog, side }: TreeLight): void {
  const isLeaf = hit.kind === 'leaf'
  const towards = clamp(hit.facing * side * 0.5 + 0.35, 0, 1)
  const lit = isLeaf
    ? clamp(glow * (0.35 + fog) + hit.tone * 0.4 + 0.05, 0, 1)
    : towards * (0.1 + glow * 0.5) + hit.tone * 0.14
  const from = isLeaf ? look.leaf : layer.bark
  const to = isLeaf ? look.leafLit : layer.barkLit
  for (let part = 0; part < 3; part += 1) {
    const own = (from[part] ?? 0) * (1 - lit) + (to[part] ?? 0) * lit
    out[part] = own * look.strength * 0.85 + (look.shade[part] ?? 0) * 0.15
  }
}

function airColour(out: Rgb, [far, middle]: readonly [Rgb, Rgb], glow: number): void {
  const near = clamp(glow * 1.25, 0, 1)
  for (let part = 0; part < 3; part += 1)
    out[part] = (middle[part] ?? 0) * (1 - near) * 0.8 + (far[part] ?? 0) * near * 1.15
}

/** Beams fan out from the light; how many get through depends on the angle alone, which is what makes them beams. */
function shafts(
  canvas: Canvas,
  { palette, random, darkness, mist, hand }: PictureBrief,
  { lightX, lightY }: Light,
): Shader {
  const light = toLinear(blendOklch(palette.light, oklch(0.95, 0.07, 95), 0.3))
  const power = (0.2 + mist * 0.26 + hand.bloom * 0.08) * (1 - darkness * 0.5)
  const sourceY = lightY - canvas.halfHeight * 0.7
  const beams = beamTable(random, random.between(3.5, 6))
  return (x, y, out) => {
    const beam = beams((x - lightX) / Math.max(0.12, y - sourceY))
    const strength =
      beam *
      power *
      Math.exp(-Math.abs(x - lightX) * 1.5) *
      smoothstep(sourceY, lightY + 0.15, y) *
      smoothstep(canvas.halfHeight * 1.25, 0, y)
    const floor = 1 - smoothstep(0.55, 1.05, y / canvas.halfHeight) * 0.3
    out[0] = out[0] * floor + light[0] * strength
    out[1] = out[1] * floor + light[1] * strength
    out[2] = out[2] * floor + light[2] * strength
    return 0.5
  }
}
