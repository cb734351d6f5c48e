import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas } from '../canvas/canvas.ts'
import type { Oklch } from '../colour/oklch.ts'
import { oklch } from '../colour/oklch.ts'
import type { Random } from '../noise/random.ts'
import { turnForm, type FormName, type TurnedForm } from './turned-form.ts'

/** What a thing is made of. */
export type Material = 'clay' | 'glaze' | 'metal' | 'glass'

/** A thing on the table. */
export interface Thing {
  readonly form: TurnedForm
  /** Where its foot stands: scene x and y. */
  readonly x: number
  readonly y: number
  readonly colour: Oklch
  readonly material: Material
  readonly isCandle: boolean
}

const formWords: readonly (readonly [words: string, forms: readonly [FormName, ...FormName[]]])[] = [
  [
    'sphere spheres ball balls orb orange apple fruit pumpkin ornament planet peach lemon chess',
    ['sphere', 'sphere', 'egg'],
  ],
  ['egg eggs', ['egg']],
  ['pear pears', ['pear']],
  ['bottle bottles wine perfume oil glass', ['bottle', 'bottle', 'vase']],
  ['bowl soup noodle noodles ramen food salad', ['bowl', 'jar']],
  ['cup coffee tea mug teapot espresso', ['cup', 'cup', 'jar']],
  ['jar honey cosmetic cosmetics cream skincare', ['jar', 'cylinder']],
  ['candle candles', ['candle', 'candle', 'jar']],
  ['vase vases pottery ceramic ceramics flower', ['vase', 'gourd', 'jar']],
  ['geometric cone shapes minimal minimalist', ['cone', 'sphere', 'cylinder']],
]

/** Chooses and places the things: a tall one, one beside it, small ones in front, a third of the table left empty. */
export function arrangeTable(canvas: Canvas, brief: PictureBrief, tableTop: number): readonly Thing[] {
  const { random, words } = brief
  const asked = formWords.flatMap(([list, forms]) =>
    list.split(' ').some((word) => words.has(word)) ? forms : [],
  )
  const pool: readonly [FormName, ...FormName[]] = [
    'vase',
    'jar',
    'bottle',
    'sphere',
    'pear',
    'bowl',
    'gourd',
    'egg',
    'cup',
  ]
  const count = words.has('minimal') || words.has('minimalist') ? random.whole(1, 2) : random.whole(3, 5)
  const room = Math.min(canvas.halfWidth, 0.72)
  const lean = random.between(-0.16, 0.16)
  const things: Thing[] = []
  for (let index = 0; index < count; index += 1) {
    const name = asked[index % Math.max(1, asked.length)] ?? random.pick(pool)
    const form = turnForm(name, tallness(name, random) * (index === 0 ? 1.12 : 1 - index * 0.05), random)
    const slot = count === 1 ? 0 : ([-0.18, 0.32, -0.62, 0.08, 0.62][index] ?? 0)
    const x = (slot + random.between(-0.08, 0.08)) * room * random.pick([1, 1]) + lean * room
    const y = tableTop + 0.055 + (index % 3) * 0.055 + random.between(0, 0.03)
    things.push({
      form,
      x,
      y,
      colour: colourOf(brief, index),
      material: materialOf(brief, name),
      isCandle: name === 'candle',
    })
  }
  return things.toSorted((one, other) => one.y - other.y)
}

function tallness(name: FormName, random: Random): number {
  const usual: Readonly<Record<FormName, number>> = {
    sphere: 0.2,
    egg: 0.16,
    pear: 0.27,
    vase: 0.44,
    bottle: 0.5,
    bowl: 0.14,
    cup: 0.18,
    jar: 0.32,
    cylinder: 0.22,
    cone: 0.36,
    candle: 0.34,
    gourd: 0.38,
  }
  return usual[name] * random.between(0.86, 1.14)
}

function colourOf({ palette, random }: PictureBrief, index: number): Oklch {
  const base =
    [palette.accent, palette.far, palette.second, palette.horizon, palette.near][index % 5] ?? palette.accent
  return oklch(
    Math.min(0.9, Math.max(0.32, base.l + random.between(-0.06, 0.06))),
    base.c * 0.85,
    base.h + random.between(-8, 8),
  )
}

function materialOf({ words, random }: PictureBrief, name: FormName): Material {
  if (words.has('glass') || words.has('crystal') || (name === 'bottle' && random.chance(0.5))) return 'glass'
  if (
    ['gold', 'golden', 'chrome', 'metal', 'silver', 'bronze', 'copper', 'brass'].some((word) =>
      words.has(word),
    )
  )
    return 'metal'
  if (name === 'candle' || name === 'egg') return 'clay'
  return random.pick(['clay', 'glaze', 'glaze', 'clay', 'metal'] as const)
}
