import { fail, ok } from '@atelier/kernel'
import type { Media, MediaFacts } from '@atelier/usecases'
import type { MemoryObjects } from './memory-objects.ts'

/**
 * Believes that a file is a picture when its text begins with `picture`, and a video when it begins with `video`;
 * anything else it cannot read. `fakePicture` and `fakeVideo` make such bytes.
 */
export function fakeMedia(objects: Pick<MemoryObjects, 'staged'>): Media {
  return {
    async inspect(path) {
      const text = new TextDecoder().decode(objects.staged.get(path))
      if (text.startsWith('picture')) return ok(pictureFacts(text))
      if (text.startsWith('video'))
        return ok({ ...pictureFacts(text), kind: 'video', contentType: 'video/mp4', duration: 5 })
      return fail({ code: 'media/unreadable', reason: 'neither a picture nor a video' })
    },
  }
}

/** Bytes that {@link fakeMedia} takes for a picture; the name makes them different from others. */
export function fakePicture(name: string): Uint8Array {
  return new TextEncoder().encode(`picture ${name}`)
}

/** Bytes that {@link fakeMedia} takes for a video. */
export function fakeVideo(name: string): Uint8Array {
  return new TextEncoder().encode(`video ${name}`)
}

function pictureFacts(text: string): MediaFacts {
  return {
    kind: 'image',
    contentType: 'image/png',
    width: 1024,
    height: 768,
    duration: null,
    thumbhash: 'k4gKDYJ3iHh/eHd4d4d3eHh3hw==',
    previews: [{ path: `/previews/${text}`, width: 512, height: 384 }],
  }
}
