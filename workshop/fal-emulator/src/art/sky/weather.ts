import type { Genre } from '../brief/genres.ts'
import type { PictureBrief } from '../brief/read-brief.ts'
import { addDisc } from '../canvas/bokeh.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { drawMask, paintMask } from '../canvas/mask.ts'
import { oklch, toLinear, type Rgb } from '../colour/oklch.ts'
import type { Random } from '../noise/random.ts'

const outdoors: ReadonlySet<Genre> = new Set(['mountains', 'sea', 'city', 'forest', 'desert'])

/** Lets fall what the prompt says is falling: snow, petals, autumn leaves, rain. */
export async function addWeather(canvas: Canvas, brief: PictureBrief): Promise<void> {
  if (!outdoors.has(brief.genre)) return
  const says = (...words: readonly string[]): boolean => words.some((word) => brief.words.has(word))
  if (
    says('snowfall', 'snowing', 'blizzard', 'snowflake') ||
    (says('snow', 'snowy') && says('falling', 'winter', 'storm'))
  ) {
    snow(canvas, brief)
  }
  if (says('sakura', 'petal', 'blossom')) await flurry(canvas, brief, toLinear(oklch(0.86, 0.08, 355)))
  else if (says('autumn', 'leaves', 'maple')) await flurry(canvas, brief, toLinear(brief.palette.accent))
  if (says('rain', 'rainy', 'downpour', 'storm', 'stormy')) await rain(canvas, brief)
}

function snow(canvas: Canvas, { random, darkness }: PictureBrief): void {
  const white = toLinear(oklch(0.97, 0.01, 240))
  for (let flake = 0; flake < 240; flake += 1) {
    const near = random.next() ** 5
    addDisc(canvas, {
      ...somewhere(canvas, random),
      radius: 0.0014 + 0.013 * near,
      colour: white,
      strength: (0.75 - near * 0.5) * random.between(0.3, 1) * (1 - darkness * 0.45),
    })
  }
}

function somewhere(
  { halfWidth, halfHeight }: Canvas,
  random: Random,
): { readonly x: number; readonly y: number } {
  return { x: random.between(-1, 1) * halfWidth, y: random.between(-1, 1) * halfHeight }
}

async function flurry(canvas: Canvas, { random }: PictureBrief, colour: Rgb): Promise<void> {
  const leaves = Array.from({ length: 46 }, () => {
    const { x, y } = somewhere(canvas, random)
    const long = 0.004 + 0.016 * random.next() ** 4
    const turn = random.between(0, 180).toFixed(1)
    const place = `${x.toFixed(4)} ${y.toFixed(4)}`
    return `<ellipse rx="${long.toFixed(4)}" ry="${(long * random.between(0.25, 0.6)).toFixed(4)}" opacity="${random.between(0.5, 0.95).toFixed(2)}" transform="translate(${place}) rotate(${turn})"/>`
  })
  const mask = await drawMask(canvas, leaves.join(''))
  paintMask(canvas, mask, (_x, y, out) => {
    const lit = 0.75 - (y / canvas.halfHeight) * 0.2
    for (let part = 0; part < 3; part += 1) out[part] = (colour[part] ?? 0) * lit
    return 0.1
  })
}

async function rain(canvas: Canvas, { random, palette }: PictureBrief): Promise<void> {
  const lean = random.between(-0.22, 0.22)
  const drops = Array.from({ length: 420 }, () => {
    const { x, y } = somewhere(canvas, random)
    const long = random.between(0.03, 0.1)
    const opacity = (0.08 + 0.2 * random.next() ** 2).toFixed(3)
    return `<path d="M${x.toFixed(4)} ${y.toFixed(4)}l${(long * lean).toFixed(4)} ${long.toFixed(4)}" stroke-opacity="${opacity}"/>`
  })
  const mask = await drawMask(
    canvas,
    `<g stroke="#fff" stroke-width="0.0016" stroke-linecap="round">${drops.join('')}</g>`,
  )
  const light = toLinear(palette.horizon)
  paintMask(canvas, mask, (_x, _y, out) => {
    for (let part = 0; part < 3; part += 1) out[part] = (out[part] ?? 0) + (light[part] ?? 0) * 0.8
    return 0.1
  })
}
