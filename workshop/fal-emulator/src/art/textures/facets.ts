import { cellChance } from '../noise/cell-chance.ts'
import { smoothstep } from '../noise/ease.ts'
import type { Random } from '../noise/random.ts'
import { toByte, type Print } from './print.ts'
import { soften } from './soften.ts'

/** Pieces of coloured glass between dark leads, or bare facets of paper when `leads` is false. */
export function facets(print: Print, random: Random, { leads }: { readonly leads: boolean }): Print {
  const { width, height } = print
  const cell = Math.min(width, height) / (leads ? 30 : 54)
  const seed = random.whole(0, 1e9)
  const smooth = soften(print, cell * 0.3).values
  const painted = new Uint8Array(print.pixels.length)
  const found = { column: 0, row: 0, edge: 0 }
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      nearestPiece(found, { x: column / cell, y: row / cell, seed })
      const centreX = Math.min(
        width - 1,
        Math.max(0, Math.round((found.column + offset(found.column, found.row, seed)) * cell)),
      )
      const centreY = Math.min(
        height - 1,
        Math.max(0, Math.round((found.row + offset(found.column, found.row, seed + 1)) * cell)),
      )
      const from = (centreY * width + centreX) * 3
      const at = (row * width + column) * 3
      const turn = cellChance(found.column, found.row, seed + 2) * 6.28
      const tilt = ((column - centreX) * Math.cos(turn) + (row - centreY) * Math.sin(turn)) / cell
      const bright =
        1 + (cellChance(found.column, found.row, seed + 3) - 0.5) * 0.16 + tilt * (leads ? 0.22 : 0.14)
      const glass = leads ? smoothstep(0.025, 0.07, found.edge) : 1
      const bevel = leads ? smoothstep(0.18, 0.07, found.edge) * 18 * tilt : 0
      for (let part = 0; part < 3; part += 1)
        painted[at + part] = toByte(
          ((smooth[from + part] ?? 0) * bright + bevel) * (0.08 + 0.92 * glass) * (leads ? 1.06 : 1),
        )
    }
  }
  return { width, height, pixels: painted }
}

function offset(column: number, row: number, seed: number): number {
  return 0.12 + 0.76 * cellChance(column, row, seed)
}

function nearestPiece(
  found: { column: number; row: number; edge: number },
  { x, y, seed }: { x: number; y: number; seed: number },
): void {
  const column = Math.floor(x)
  const row = Math.floor(y)
  let nearest = 9
  let second = 9
  for (let atRow = row - 1; atRow <= row + 1; atRow += 1) {
    for (let atColumn = column - 1; atColumn <= column + 1; atColumn += 1) {
      const offX = atColumn + offset(atColumn, atRow, seed) - x
      const offY = atRow + offset(atColumn, atRow, seed + 1) - y
      const far = offX * offX + offY * offY
      if (far < nearest) {
        second = nearest
        nearest = far
        found.column = atColumn
        found.row = atRow
      } else if (far < second) second = far
    }
  }
  found.edge = Math.sqrt(second) - Math.sqrt(nearest)
}
