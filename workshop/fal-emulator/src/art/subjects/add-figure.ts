import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { oklch, toLinear } from '../colour/oklch.ts'
import { clamp } from '../noise/ease.ts'
import { paintBalloons } from './balloons.ts'
import { paintButterflies } from './butterflies.ts'
import { paintKnoll, type Knoll } from './knoll.ts'
import { mirrorBelow } from './mirror-below.ts'
import { paintFigure, type Placing } from './paint-figure.ts'
import type { Setting } from './setting.ts'
import { silhouettes, type SilhouetteName } from './silhouettes.ts'

const afloat: ReadonlySet<SilhouetteName> = new Set(['sailboat', 'swan'])
const airborne: ReadonlySet<SilhouetteName> = new Set(['eagle', 'dragon', 'whale', 'dolphin', 'fish'])
const small: ReadonlySet<SilhouetteName> = new Set(['person', 'cabin', 'castle', 'lighthouse'])

/** Buildings, by their height in people; their windows are lit. */
const growth: Readonly<Partial<Record<SilhouetteName, number>>> = {
  lighthouse: 2.1,
  castle: 1.9,
  cabin: 0.75,
}

/** Adds the figure that the prompt names to a finished scene, where the light shows its outline best. */
export async function addFigure(canvas: Canvas, brief: PictureBrief, setting: Setting): Promise<void> {
  const { figure } = brief
  if (figure === null) return
  if (figure === 'balloon') await paintBalloons(canvas, brief, setting)
  else if (figure === 'butterfly') await paintButterflies(canvas, brief, setting)
  else if (airborne.has(figure)) await fly(canvas, brief, { setting, name: figure })
  else if (afloat.has(figure) && (brief.genre === 'sea' || brief.genre === 'mountains'))
    await float(canvas, brief, { setting, name: figure })
  else await stand(canvas, brief, { setting, name: figure })
}

interface Entrance {
  readonly setting: Setting
  readonly name: SilhouetteName
}

function dark({ palette }: PictureBrief): [number, number, number] {
  return toLinear(blendOklch(palette.shadow, palette.near, 0.14))
}

async function stand(canvas: Canvas, brief: PictureBrief, { setting, name }: Entrance): Promise<void> {
  const { random, palette } = brief
  const height = small.has(name)
    ? random.between(0.13, 0.19) * (growth[name] ?? 1)
    : random.between(0.34, 0.46) * clamp(silhouettes[name].tall / 104, 0.66, 1.1)
  const inView = Math.abs(setting.lightX) < canvas.halfWidth * 0.8
  const x = inView
    ? clamp(
        setting.lightX * 0.8 + random.between(-0.12, 0.12),
        -canvas.halfWidth * 0.6,
        canvas.halfWidth * 0.6,
      )
    : random.between(-0.4, 0.4) * canvas.halfWidth
  const y = canvas.halfHeight * (small.has(name) ? random.between(0.5, 0.66) : random.between(0.66, 0.8))
  const kind = groundFor(brief, name)
  const top = kind === 'ledge' ? Math.max(y, canvas.halfHeight * 0.72) : y
  await paintKnoll(canvas, random, { setting, knoll: { x, y: top, colour: dark(brief), kind } })
  await paintFigure(canvas, setting, {
    name,
    x,
    y: top + 0.008,
    height,
    flip: setting.lightX < x,
    body: dark(brief),
    far: 0,
    eye: toLinear(growth[name] === undefined ? palette.accent : oklch(0.84, 0.14, 76)),
  })
}

function groundFor({ genre }: PictureBrief, name: SilhouetteName): Knoll['kind'] {
  if (genre === 'city' || genre === 'architecture') return 'ledge'
  if (name === 'lighthouse' || genre === 'sea') return 'rock'
  return genre === 'desert' ? 'dune' : 'grass'
}

async function fly(canvas: Canvas, brief: PictureBrief, { setting, name }: Entrance): Promise<void> {
  const { random, genre } = brief
  const isSwarm = name === 'fish'
  const count = isSwarm ? random.whole(14, 26) : name === 'dolphin' ? random.whole(2, 3) : random.whole(1, 2)
  const middleX = random.between(-0.25, 0.25) * canvas.halfWidth
  const middleY =
    genre === 'underwater'
      ? random.between(-0.15, 0.1) * canvas.halfHeight
      : -canvas.halfHeight * random.between(0.1, 0.4)
  const flip = random.chance(0.5)
  const water = genre === 'underwater' ? 0.18 : 0
  for (let index = 0; index < count; index += 1) {
    const far = isSwarm ? random.next() : index / Math.max(1, count)
    const height =
      (isSwarm ? 0.05 : name === 'whale' ? 0.3 : 0.24) * (1 - far * 0.55) * random.between(0.9, 1.1)
    const spread = isSwarm ? 0.34 : 0.3
    const placing: Placing = {
      name,
      x: middleX + (index === 0 ? 0 : random.between(-spread, spread) * 1.5),
      y: middleY + height / 2 + (index === 0 ? 0 : random.between(-spread, spread) * 0.8),
      height,
      flip,
      body: dark(brief),
      far: Math.min(0.75, water + far * 0.55),
    }
    await paintFigure(canvas, setting, placing)
  }
}

async function float(canvas: Canvas, brief: PictureBrief, { setting, name }: Entrance): Promise<void> {
  const { random } = brief
  const height = name === 'sailboat' ? random.between(0.16, 0.26) : random.between(0.16, 0.22)
  const inView = Math.abs(setting.lightX) < canvas.halfWidth * 0.75
  const x = inView
    ? setting.lightX + random.pick([-1, 1]) * random.between(0.05, 0.2)
    : random.between(-0.4, 0.4) * canvas.halfWidth
  const y = setting.horizon + random.between(0.035, 0.1) + (name === 'swan' ? 0.12 : 0)
  await paintFigure(canvas, setting, {
    name,
    x,
    y,
    height,
    flip: random.chance(0.5),
    body: dark(brief),
    far: 0.06,
  })
  mirrorBelow(canvas, random, { x, y, width: height * 1.2, height })
}
