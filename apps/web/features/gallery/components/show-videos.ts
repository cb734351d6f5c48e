import type PhotoSwipe from 'photoswipe'

// The native controls along the lower edge of a video take the pointer for themselves.
const controlsInPixels = 72

/** Teaches a viewer slides that are videos: they play while they are in view, with the browser's own controls. */
export function showVideos(viewer: PhotoSwipe): void {
  viewer.on('contentLoad', (event) => {
    const { content } = event
    const image: unknown = content.data['image']
    if (content.type !== 'video' || !isPlayable(image)) return
    event.preventDefault()
    content.element = document.createElement('div')
    content.element.className = 'viewer-video'
    content.element.append(videoOf(image.url, { poster: content.data.msrc, label: content.data.alt }))
    content.onLoaded()
  })
  viewer.on(
    'contentActivate',
    ({ content }) =>
      void videoIn(content.element)
        ?.play()
        .catch(() => {}),
  )
  viewer.on('contentDeactivate', ({ content }) => videoIn(content.element)?.pause())
  viewer.on('pointerDown', (event) => {
    if (isOnControls(event.originalEvent)) event.preventDefault()
  })
  viewer.addFilter(
    'preventPointerEvent',
    (prevent, event) => prevent && !(event.target instanceof HTMLVideoElement),
  )
}

function videoOf(
  url: string,
  face: { poster: string | undefined; label: string | undefined },
): HTMLVideoElement {
  const video = document.createElement('video')
  video.src = url
  video.controls = true
  video.loop = true
  video.playsInline = true
  video.preload = 'metadata'
  video.muted = true
  if (face.poster !== undefined) video.poster = face.poster
  video.setAttribute('aria-label', face.label ?? 'Video')
  return video
}

function videoIn(element: Element | undefined): HTMLVideoElement | undefined {
  return element?.querySelector('video') ?? undefined
}

function isOnControls({ target, clientY }: PointerEvent): boolean {
  return (
    target instanceof HTMLVideoElement && target.getBoundingClientRect().bottom - clientY < controlsInPixels
  )
}

function isPlayable(image: unknown): image is { readonly url: string } {
  return typeof image === 'object' && image !== null && 'url' in image && typeof image.url === 'string'
}
