import type { Random } from './random.ts'

/** Smooth noise over the plane, about -1 to 1, repeating every 256 units. */
export type Noise = (x: number, y: number) => number

/** Gradient noise with a quintic fade, so that its slopes show no lattice when lit. */
export function createNoise(random: Random): Noise {
  const order = new Uint8Array(512)
  const slopeX = new Float32Array(256)
  const slopeY = new Float32Array(256)
  fillTables(random, { order, slopeX, slopeY })
  return (x, y) => {
    const wholeX = Math.floor(x)
    const wholeY = Math.floor(y)
    const left = x - wholeX
    const top = y - wholeY
    const column = wholeX & 255
    const row = wholeY & 255
    const first = order[column] ?? 0
    const second = order[(column + 1) & 255] ?? 0
    const a = order[first + row] ?? 0
    const b = order[second + row] ?? 0
    const c = order[first + ((row + 1) & 255)] ?? 0
    const d = order[second + ((row + 1) & 255)] ?? 0
    const fadeX = left * left * left * (left * (left * 6 - 15) + 10)
    const fadeY = top * top * top * (top * (top * 6 - 15) + 10)
    const dotA = (slopeX[a] ?? 0) * left + (slopeY[a] ?? 0) * top
    const dotB = (slopeX[b] ?? 0) * (left - 1) + (slopeY[b] ?? 0) * top
    const dotC = (slopeX[c] ?? 0) * left + (slopeY[c] ?? 0) * (top - 1)
    const dotD = (slopeX[d] ?? 0) * (left - 1) + (slopeY[d] ?? 0) * (top - 1)
    const upper = dotA + fadeX * (dotB - dotA)
    const lower = dotC + fadeX * (dotD - dotC)
    return (upper + fadeY * (lower - upper)) * 1.5
  }
}

interface Tables {
  readonly order: Uint8Array
  readonly slopeX: Float32Array
  readonly slopeY: Float32Array
}

function fillTables(random: Random, { order, slopeX, slopeY }: Tables): void {
  for (let index = 0; index < 256; index += 1) {
    order[index] = index
    const angle = random.next() * Math.PI * 2
    slopeX[index] = Math.cos(angle)
    slopeY[index] = Math.sin(angle)
  }
  for (let index = 255; index > 0; index -= 1) {
    const other = Math.floor(random.next() * (index + 1))
    const kept = order[index] ?? 0
    order[index] = order[other] ?? 0
    order[other] = kept
  }
  order.copyWithin(256, 0, 256)
}
