import type { Random } from '../noise/random.ts'

/** What part of the picture the lens sees at one end of a move; parts of the picture's sides. */
interface View {
  /** Centre, from -1 (as far left or up as the zoom allows) to 1. */
  readonly x: number
  readonly y: number
  /** 1 sees everything, 0.8 four fifths. */
  readonly span: number
  /** How much nearer the right side is than the left: a slight turn of the camera. */
  readonly turn: number
}

type Move = readonly [from: View, to: View]

const view = (x: number, y: number, [span, turn]: readonly [number, number]): View => ({ x, y, span, turn })

const moves: readonly [Move, ...Move[]] = [
  [view(0, 0, [0.98, 0]), view(0.1, -0.1, [0.78, 0.012])],
  [view(-1, 0.1, [0.84, -0.02]), view(1, -0.1, [0.84, 0.02])],
  [view(1, 0, [0.84, 0.02]), view(-1, 0.1, [0.82, -0.02])],
  [view(0.1, 0.1, [0.78, 0.015]), view(0, 0, [0.97, -0.01])],
  [view(-0.5, 0.9, [0.84, -0.01]), view(0.4, -0.9, [0.84, 0.015])],
  [view(0.8, 0.5, [0.93, 0.02]), view(-0.4, -0.4, [0.8, -0.02])],
]

/** One slow camera move as a `perspective` filter; it resamples between pixels, so nothing trembles. */
export function cameraMove(random: Random, frames: number): string {
  const [from, to] = random.pick(moves)
  const progress = `(0.5-0.5*cos(PI*min(1,on/${Math.max(1, frames - 1)})))`
  const between = (start: number, end: number): string =>
    `(${fixed(start)}+${fixed(end - start)}*${progress})`
  const span = between(from.span, to.span)
  const turn = between(from.turn, to.turn)
  const left = `((1-${span})*(1+${between(from.x, to.x)})/2)`
  const top = `((1-${span})*(1+${between(from.y, to.y)})/2)`
  const lean = (sign: string, side: string): string => `H*(${side}${sign}${turn}/2)`
  const bottom = `(${top}+${span})`
  const corners = [
    `x0=W*${left}`,
    `y0=${lean('+', top)}`,
    `x1=W*(${left}+${span})`,
    `y1=${lean('-', top)}`,
    `x2=W*${left}`,
    `y2=${lean('-', bottom)}`,
    `x3=W*(${left}+${span})`,
    `y3=${lean('+', bottom)}`,
  ]
  return `perspective=${corners.map((corner) => corner.replaceAll(',', '\\,')).join(':')}:interpolation=linear:sense=source:eval=frame`
}

function fixed(value: number): string {
  return value.toFixed(5)
}
