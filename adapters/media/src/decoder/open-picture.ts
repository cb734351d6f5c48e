import { rgbaToThumbHash } from 'thumbhash'
import { fromPixels, openImage } from './guarded-sharp.ts'
import { previewPath, previewSides, type DecodedFacts } from './messages.ts'

type PictureFacts = Pick<DecodedFacts, 'width' | 'height' | 'thumbhash' | 'previews'>
type Preview = DecodedFacts['previews'][number]

/** A thumbhash is made of at most this many pixels a side; more would change nothing. */
const hashSide = 100

/**
 * A picture's size as it is seen (after EXIF orientation), its previews and its thumbhash.
 * The file is decoded once; each smaller picture is made of the one before.
 */
export async function openPicture(input: string | Buffer, base: string): Promise<PictureFacts> {
  const { autoOrient: size } = await openImage(input).metadata()
  let shown = openImage(input)
  const previews: Preview[] = []
  for (const side of sidesFor(Math.max(size.width, size.height))) {
    const { data, info } = await inside(shown, side).raw().toBuffer({ resolveWithObject: true })
    const pixels = () => fromPixels(data, info)
    await pixels().webp({ quality: 80 }).toFile(previewPath(base, side))
    previews.unshift({ side, width: info.width, height: info.height })
    shown = pixels()
  }
  const { data, info } = await inside(shown, hashSide)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const hash = rgbaToThumbHash(info.width, info.height, data)
  return { width: size.width, height: size.height, thumbhash: Buffer.from(hash).toString('base64'), previews }
}

function inside(picture: ReturnType<typeof openImage>, side: number) {
  return picture.resize(side, side, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb')
}

// Largest first. Where the picture is smaller than a preview, one of its own size takes that place, once.
function sidesFor(longSide: number): readonly Preview['side'][] {
  const [smallest, ...larger] = previewSides
  return [...larger.filter((_, index) => longSide > (previewSides[index] ?? 0)).toReversed(), smallest]
}
