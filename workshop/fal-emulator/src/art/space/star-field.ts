import type { Shader } from '../canvas/canvas.ts'
import { cellChance } from '../noise/cell-chance.ts'
import type { Random } from '../noise/random.ts'

/** Stars of every size up to a few bright ones with the cross that a telescope's mirror mount draws. */
export function starField(random: Random, pixel: number): Shader {
  const layers = [0.011, 0.03, 0.16].map((cell, index) => ({ cell, index, seed: random.whole(0, 1e9) }))
  return (x, y, out) => {
    for (const { cell, index, seed } of layers) {
      const column = Math.floor(x / cell)
      const row = Math.floor(y / cell)
      if (cellChance(column, row, seed) > 0.33) continue
      const margin = index === 2 ? 0.4 : 0.2
      const offX = x - (column + margin + (1 - 2 * margin) * cellChance(column, row, seed + 1)) * cell
      const offY = y - (row + margin + (1 - 2 * margin) * cellChance(column, row, seed + 2)) * cell
      const power = cellChance(column, row, seed + 3) ** 4
      const warm = cellChance(column, row, seed + 4) - 0.5
      const size = pixel * (0.55 + index * 0.35 * power)
      let bright =
        Math.exp(-(offX * offX + offY * offY) / (size * size)) * (0.1 + power * (0.7 + index * 1.6))
      if (index === 2) bright += cross(offX, offY, pixel) * power
      out[0] += bright * (1 + warm * 0.5)
      out[1] += bright
      out[2] += bright * (1 - warm * 0.6)
    }
    return 1
  }
}

function cross(x: number, y: number, pixel: number): number {
  const thin = pixel * 0.7
  const across = Math.exp(-Math.abs(x) * 95) * Math.exp(-(y * y) / (thin * thin))
  const down = Math.exp(-Math.abs(y) * 95) * Math.exp(-(x * x) / (thin * thin))
  const halo = Math.exp(-Math.sqrt(x * x + y * y) * 150) * 0.5
  return (across + down) * 0.9 + halo
}
