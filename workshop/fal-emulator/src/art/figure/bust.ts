import type { Random } from '../noise/random.ts'
import { carve, ellipsoidOf, join, length2, length3, type Solid } from './solid.ts'

/** What covers the head. */
export type Headwear = 'bald' | 'short' | 'bun' | 'long' | 'hood' | 'helmet'

/** A sculpted head and shoulders, about a unit tall, the face towards positive z before it is turned. */
export interface Bust {
  readonly skin: Solid
  readonly cover: Solid
  readonly cloth: Solid
  /** Least of the three. */
  readonly whole: Solid
}

// Radii of the parts, in the bust's own units: across, up, deep.
const cranium = ellipsoidOf(0.142, 0.172, 0.178)
const brow = ellipsoidOf(0.062, 0.02, 0.03)
const upperLip = ellipsoidOf(0.042, 0.0105, 0.022)
const lowerLip = ellipsoidOf(0.034, 0.0125, 0.021)
const mouth = ellipsoidOf(0.04, 0.0025, 0.016)
const ear = ellipsoidOf(0.014, 0.042, 0.026)
const chestForm = ellipsoidOf(0.31, 0.36, 0.17)
const shortHair = ellipsoidOf(0.166, 0.182, 0.194)
const tiedHair = ellipsoidOf(0.162, 0.182, 0.19)
const longHair = ellipsoidOf(0.182, 0.205, 0.202)
const lock = ellipsoidOf(0.1, 0.27, 0.11)
const hoodForm = ellipsoidOf(0.205, 0.255, 0.235)
const hoodOpening = ellipsoidOf(0.145, 0.225, 0.2)
const cape = ellipsoidOf(0.35, 0.36, 0.22)
const capeOpening = ellipsoidOf(0.13, 0.25, 0.17)
const helmetForm = ellipsoidOf(0.25, 0.25, 0.25)

/** Models a head: no likeness, only brow, nose, mouth and the turn of the neck. */
export function modelBust(random: Random, headwear: Headwear, yaw: number): Bust {
  const face = faceOf(random.between(0.9, 1.15), random.between(0.94, 1.08))
  const cosine = Math.cos(yaw)
  const sine = Math.sin(yaw)
  const nod = random.between(-0.1, 0.16)
  const cosNod = Math.cos(nod)
  const sinNod = Math.sin(nod)
  const turned = { x: 0, y: 0, z: 0 }
  const turn = (x: number, y: number, z: number): typeof turned => {
    const ahead = x * sine + z * cosine
    turned.x = x * cosine - z * sine
    turned.y = y * cosNod - ahead * sinNod
    turned.z = y * sinNod + ahead * cosNod
    return turned
  }
  const skin: Solid = (x, y, z) => {
    const at = turn(x, y, z)
    if (headwear === 'helmet') return neck(x, y, z)
    return join(face(at.x, at.y, at.z), neck(x, y, z), 0.05)
  }
  const cover: Solid = (x, y, z) => {
    if (headwear === 'bald') return 9
    const at = turn(x, y, z)
    return coverings[headwear](at.x, at.y, at.z)
  }
  return { skin, cover, cloth, whole: (x, y, z) => Math.min(skin(x, y, z), cover(x, y, z), cloth(x, y, z)) }
}

/** Brow, nose, mouth and jaw, as a closure over their proportions. */
function faceOf(nose: number, jaw: number): Solid {
  const jawForm = ellipsoidOf(0.1 * jaw, 0.135, 0.112)
  return (x, y, z) => {
    const side = Math.abs(x)
    let near = cranium(x, y - 0.055, z + 0.015)
    if (near > 0.3) return near
    near = join(near, jawForm(x, y + 0.085, z - 0.045), 0.07)
    near = join(near, length3(x, y + 0.19, z - 0.105) - 0.034 * jaw, 0.05)
    near = join(near, length3(side - 0.072, y + 0.028, z - 0.105) - 0.042, 0.06)
    near = join(near, brow(side - 0.045, y - 0.052, z - 0.138), 0.03)
    near = carve(near, length3(side - 0.058, y - 0.012, z - 0.19) - 0.036, 0.04)
    near = join(near, length3(side - 0.055, (y - 0.01) * 1.25, z - 0.136) - 0.027, 0.014)
    const ridge = Math.min(1, Math.max(0, (0.035 - y) / 0.095))
    near = join(
      near,
      length3(x, (y + 0.0125) * 0.1, z - 0.145 - ridge * 0.045 * nose) -
        0.011 -
        ridge * 0.011 +
        Math.max(0, Math.abs(y + 0.0125) - 0.0475) * 0.9,
      0.03,
    )
    near = join(near, length3(side - 0.02, y + 0.058, z - 0.168) - 0.014, 0.016)
    near = join(near, upperLip(x, y + 0.107, z - 0.152), 0.014)
    near = join(near, lowerLip(x, y + 0.128, z - 0.15), 0.014)
    near = carve(near, mouth(x, y + 0.1165, z - 0.177), 0.006)
    return join(near, ear(side - 0.142, y - 0.005, z + 0.005), 0.015)
  }
}

function neck(x: number, y: number, z: number): number {
  const height = Math.min(0, Math.max(-0.4, y + 0.08))
  return length3(x, y + 0.08 - height, z + 0.035 - height * 0.05) - 0.074 - Math.max(0, -height - 0.16) * 0.25
}

function cloth(x: number, y: number, z: number): number {
  const shoulder = Math.min(0.235, Math.max(-0.235, x))
  const slope = Math.abs(shoulder) * 0.34
  const yoke = length3(x - shoulder, y + 0.425 + slope, z + 0.05) - 0.1
  const chest = chestForm(x, y + 0.73, z + 0.04)
  const collar = Math.abs(length2(x, z + 0.055) - 0.105) - 0.016
  const ring = Math.max(collar, Math.abs(y + 0.325 + z * 0.2) - 0.032)
  return join(join(yoke, chest, 0.12), ring, 0.07)
}

const coverings: Readonly<Record<Exclude<Headwear, 'bald'>, Solid>> = {
  short: (x, y, z) => {
    const cap = shortHair(x, y - 0.085, z + 0.025)
    return Math.max(cap, 0.115 - y - Math.max(-0.06, Math.min(0.3, 0.03 - z) * 1.25) - Math.abs(x) * 0.2)
  },
  bun: (x, y, z) => {
    const cap = Math.max(
      tiedHair(x, y - 0.075, z + 0.03),
      0.125 - y - Math.max(-0.05, 0.05 - z) * 1.2 + Math.abs(x) * 0.15,
    )
    return join(cap, length3(x, y - 0.235, z + 0.12) - 0.082, 0.03)
  },
  long: (x, y, z) => {
    // Behind the face, or above the hairline, which falls from a parting to the temples.
    const behind = z - 0.05 + Math.max(0, 0.16 - y) * 0.5 - Math.abs(x) * 0.25
    const above = 0.15 - y - Math.abs(x) * 0.5
    const cap = Math.max(longHair(x, y - 0.055, z + 0.035), Math.min(behind, above))
    return join(cap, lock(Math.abs(x) - 0.1, y + 0.1, z + 0.07), 0.09)
  },
  hood: (x, y, z) => {
    const outer = hoodForm(x, y - 0.03, z + 0.04)
    const shell = Math.max(outer, -(outer + 0.02))
    const opening = hoodOpening(x, y + 0.0, z - 0.2)
    const drape = cape(x, y + 0.46, z + 0.06)
    return join(carve(shell, opening, 0.03), carve(drape, capeOpening(x, y + 0.08, z - 0.13), 0.03), 0.12)
  },
  helmet: (x, y, z) =>
    join(helmetForm(x, y + 0.04, z), Math.max(length2(x, z + 0.02) - 0.19, Math.abs(y + 0.3) - 0.05), 0.05),
}
