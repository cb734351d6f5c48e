import sharp from 'sharp'
import type { Random } from '../noise/random.ts'

/** Size in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A slanted band of warm light, wider than the picture, to be drawn across it. */
export function lightSweep(random: Random, { width, height }: Size): Promise<Buffer> {
  const wide = Math.round(width * 0.9)
  const lean = Math.round(random.between(-18, 18))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${height}">
<defs><linearGradient id="g"><stop offset="0" stop-color="#fff1dc" stop-opacity="0"/><stop offset=".32" stop-color="#fff1dc" stop-opacity=".05"/>
<stop offset=".5" stop-color="#fff6ea" stop-opacity=".2"/><stop offset=".68" stop-color="#fff1dc" stop-opacity=".05"/><stop offset="1" stop-color="#fff1dc" stop-opacity="0"/></linearGradient></defs>
<g transform="translate(${wide / 2} ${height / 2}) skewX(${lean})"><rect x="${-wide * 0.38}" y="${-height}" width="${wide * 0.76}" height="${height * 2}" fill="url(#g)"/></g></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

/** Motes of dust in the light, a little larger than the picture so that they can drift. */
export function motes(random: Random, { width, height }: Size): Promise<Buffer> {
  const unit = Math.min(width, height)
  const dots = Array.from({ length: 46 }, () => {
    const radius = unit * (0.0016 + 0.008 * random.next() ** 4)
    const x = (random.next() * width * 1.25).toFixed(1)
    const y = (random.next() * height * 1.25).toFixed(1)
    const opacity = (0.1 + 0.3 * random.next()) * Math.min(1, (unit * 0.003) / radius + 0.25)
    return `<circle cx="${x}" cy="${y}" r="${radius.toFixed(2)}" fill="url(#m)" opacity="${opacity.toFixed(3)}"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width * 1.25)}" height="${Math.round(height * 1.25)}">
<defs><radialGradient id="m"><stop offset="0" stop-color="#fffaf0"/><stop offset=".55" stop-color="#fff4e0" stop-opacity=".7"/><stop offset="1" stop-color="#fff0d8" stop-opacity="0"/></radialGradient></defs>${dots.join('')}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
