import { ShowcaseFigure, wallPictures } from '@/features/showcase/index.ts'

/** The pictures. Their places are fixed by the grid, so nothing moves while they load. */
export function PictureWall() {
  return (
    <section aria-label="Pictures" className="mx-auto w-full max-w-7xl px-5 sm:px-8">
      <div className="grid grid-flow-dense auto-rows-[7rem] grid-cols-2 gap-2.5 sm:auto-rows-[11rem] sm:grid-cols-4 lg:grid-cols-6">
        {wallPictures.map(({ picture, place }, index) => (
          <ShowcaseFigure
            key={picture.file}
            picture={picture}
            className={place}
            caption={index === 0 ? 'shown' : 'hover'}
            eager={index < 4}
          />
        ))}
      </div>
      <p className="mt-3 text-sm text-pretty text-subtle-foreground">
        Made by the offline studio: drawn on this machine from the words you see, without any model. With a
        provider’s key the same button asks the real ones.
      </p>
    </section>
  )
}
