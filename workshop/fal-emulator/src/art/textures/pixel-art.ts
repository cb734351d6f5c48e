import { brightness, toByte, type Print } from './print.ts'
import { soften } from './soften.ts'

const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5] as const
const LEVELS = 13

/** Big square pixels in few colours, the steps between them broken by an ordered pattern. */
export function pixelArt(print: Print): Print {
  const { width, height } = print
  const block = Math.max(3, Math.round(Math.min(width, height) / 144))
  const smooth = soften(print, block * 0.4).values
  const painted = new Uint8Array(print.pixels.length)
  for (let row = 0; row < height; row += 1) {
    const cellRow = Math.floor(row / block)
    const middleRow = Math.min(height - 1, cellRow * block + (block >> 1))
    for (let column = 0; column < width; column += 1) {
      const cellColumn = Math.floor(column / block)
      const from = (middleRow * width + Math.min(width - 1, cellColumn * block + (block >> 1))) * 3
      const threshold = ((BAYER[(cellRow & 3) * 4 + (cellColumn & 3)] ?? 8) + 0.5) / 16 - 0.5
      const at = (row * width + column) * 3
      for (let part = 0; part < 3; part += 1) {
        const level = Math.round(((smooth[from + part] ?? 0) / 255) * LEVELS + threshold * 0.8)
        painted[at + part] = toByte((level / LEVELS) * 255)
      }
    }
  }
  saturate(painted)
  return { width, height, pixels: painted }
}

function saturate(pixels: Uint8Array): void {
  for (let at = 0; at < pixels.length; at += 3) {
    const grey = brightness(pixels, at) * 255
    for (let part = 0; part < 3; part += 1)
      pixels[at + part] = toByte(grey + ((pixels[at + part] ?? 0) - grey) * 1.15)
  }
}
