import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { oklch, toLinear, type Oklch, type Rgb } from '../colour/oklch.ts'
import { cellChance } from '../noise/cell-chance.ts'
import { clamp, mix, smoothstep } from '../noise/ease.ts'
import type { Noise } from '../noise/noise.ts'

/** What a sight line meets in one layer of the wood. */
export interface GroveHit {
  kind: 'none' | 'trunk' | 'leaf'
  cover: number
  /** Which way the bark faces: -1 left, 1 right. */
  facing: number
  /** Light and dark of its texture, about -1 to 1. */
  tone: number
}

/** Trees at one distance. */
export interface GroveLayer {
  /** Share of air before it. */
  readonly fog: number
  readonly bark: Rgb
  readonly barkLit: Rgb
  strike(x: number, y: number, noises: { readonly leaves: Noise; readonly bark: Noise }): GroveHit
}

type TreeKind = 'broad' | 'birch' | 'bamboo' | 'pine'

/** Far to near: thin pale trunks first, a few dark ones at last. */
export function groveLayers(canvas: Canvas, brief: PictureBrief): readonly GroveLayer[] {
  const { random, palette, words, hand } = brief
  const kind: TreeKind = words.has('birch')
    ? 'birch'
    : words.has('bamboo')
      ? 'bamboo'
      : words.has('pine') || words.has('redwood')
        ? 'pine'
        : random.pick(['broad', 'broad', 'pine'])
  const count = hand.detail > 0.5 ? 6 : 5
  const colours = barkColours(kind, palette.shadow, palette.light)
  return Array.from({ length: count }, (_, index) => {
    const near = index / (count - 1)
    return layerAt(canvas, {
      near,
      kind,
      ...colours,
      seed: random.whole(0, 1e9),
      lean: random.between(-0.05, 0.05),
    })
  })
}

function barkColours(
  kind: TreeKind,
  shadow: Oklch,
  light: Oklch,
): { readonly bark: Rgb; readonly barkLit: Rgb } {
  if (kind === 'birch')
    return {
      bark: toLinear(blendOklch(oklch(0.6, 0.02, 80), shadow, 0.35)),
      barkLit: toLinear(blendOklch(oklch(0.95, 0.02, 90), light, 0.4)),
    }
  if (kind === 'bamboo')
    return {
      bark: toLinear(blendOklch(oklch(0.42, 0.09, 140), shadow, 0.35)),
      barkLit: toLinear(blendOklch(oklch(0.78, 0.13, 125), light, 0.3)),
    }
  return {
    bark: toLinear(blendOklch(oklch(0.3, 0.03, 55), shadow, 0.6)),
    barkLit: toLinear(blendOklch(oklch(0.6, 0.06, 65), light, 0.3)),
  }
}

interface LayerPlan {
  readonly near: number
  readonly kind: TreeKind
  readonly bark: Rgb
  readonly barkLit: Rgb
  readonly seed: number
  readonly lean: number
}

function layerAt(canvas: Canvas, plan: LayerPlan): GroveLayer {
  const { near, bark, barkLit } = plan
  const canopy = -canvas.halfHeight * mix(0.35, 1.12, near)
  const brush = canvas.halfHeight * mix(0.3, 0.86, near)
  const hit: GroveHit = { kind: 'none', cover: 0, facing: 0, tone: 0 }
  const strikeLeaf = leafStriker(plan, { canopy, brush })
  const strikeTrunk = trunkStriker(canvas, plan, brush)
  const none = (): number => 0
  const at: GrovePlace = { x: 0, y: 0, noises: { leaves: none, bark: none } }
  return {
    fog: mix(0.9, 0.02, near ** 0.75),
    bark,
    barkLit,
    strike(x, y, noises) {
      hit.kind = 'none'
      at.x = x
      at.y = y
      at.noises = noises
      if (!strikeLeaf(hit, at)) strikeTrunk(hit, at)
      return hit
    },
  }
}

/** Where a sight line goes; one object a layer, as it is written for every pixel. */
interface GrovePlace {
  x: number
  y: number
  noises: { readonly leaves: Noise; readonly bark: Noise }
}

/** Leaves crowd at the top and undergrowth at the bottom; the middle is open. */
function leafStriker(
  { near, seed }: LayerPlan,
  { canopy, brush }: { readonly canopy: number; readonly brush: number },
): (hit: GroveHit, place: GrovePlace) => boolean {
  const frequency = mix(10, 5.2, near)
  return (hit, { x, y, noises }) => {
    const above = smoothstep(canopy + 0.3, canopy - 0.25, y) * 0.9
    const edge = Math.max(above, smoothstep(brush - 0.14, brush + 0.16, y) * 1.25)
    if (edge <= 0.03) return false
    const shape = noises.leaves(x * frequency + seed * 0.0001, y * frequency * 1.15 + near * 31)
    const sprig =
      noises.bark(x * frequency * 7, y * frequency * 7) * 0.6 +
      noises.bark(x * frequency * 16, y * frequency * 16) * 0.5
    const leafy = edge * 1.05 - 0.46 + shape * 0.8 + sprig * 0.2
    if (leafy <= 0) return false
    hit.kind = 'leaf'
    hit.cover = smoothstep(0, 0.014 + (1 - near) * 0.04, leafy)
    hit.tone = clamp(shape * 1.2 + sprig * 0.7, -1, 1)
    return true
  }
}

function trunkStriker(
  canvas: Canvas,
  { near, kind, seed, lean }: LayerPlan,
  brush: number,
): (hit: GroveHit, place: GrovePlace) => void {
  const cell = mix(0.055, 0.5, near ** 1.5) * (kind === 'bamboo' ? 0.6 : 1)
  const thick = cell * (kind === 'bamboo' ? 0.11 : kind === 'birch' ? 0.1 : 0.16)
  const fine = 1 / Math.max(thick, 0.004)
  return (hit, { x, y, noises }) => {
    const sway = x + y * lean + noises.bark(y * 1.3 + seed * 0.001, near * 9) * cell * 0.12
    const column = Math.floor(sway / cell)
    if (cellChance(column, 0, seed) > 0.7) return
    const centre = (column + 0.25 + 0.5 * cellChance(column, 1, seed)) * cell
    const root = 1 + smoothstep(brush - 0.25, brush + 0.1, y) * 0.35
    const radius = thick * (0.5 + 0.75 * cellChance(column, 2, seed)) * root
    const across = (sway - centre) / radius
    const soft = (canvas.pixel * 1.2) / radius
    if (Math.abs(across) > 1 + soft) return
    hit.kind = 'trunk'
    hit.cover = smoothstep(1 + soft, 1 - soft, Math.abs(across))
    hit.facing = clamp(across, -1, 1)
    hit.tone = barkTone(kind, { across, y, column, noise: noises.bark, fine })
  }
}

interface BarkSpot {
  readonly across: number
  readonly y: number
  readonly column: number
  readonly noise: Noise
  readonly fine: number
}

function barkTone(kind: TreeKind, { across, y, column, noise, fine }: BarkSpot): number {
  if (kind === 'birch') {
    const mark = smoothstep(0.35, 0.62, noise(across * 0.9 + column * 3, y * fine * 1.1 + column * 7))
    return 0.7 - mark * 2.6
  }
  if (kind === 'bamboo') {
    const node = y * 5.5 + column * 0.37
    const within = Math.abs(node - Math.round(node))
    return 0.3 - 1.6 * Math.exp(-within * 60) + 0.5 * Math.exp(-Math.abs(within - 0.04) * 60)
  }
  return (
    noise(across * 2.2 + column * 5, y * fine * 0.22) * 0.9 + noise(across * 6 + column, y * fine * 0.7) * 0.5
  )
}
