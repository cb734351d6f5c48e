import type { MetadataRoute } from 'next'

/** Lets the studio be installed as an application of its own. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Atelier',
    short_name: 'Atelier',
    description: 'A studio for pictures and films that begin as words.',
    start_url: '/generate',
    display: 'standalone',
    background_color: '#0f172a',
    theme_color: '#0f172a',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  }
}
