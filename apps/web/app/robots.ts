import type { MetadataRoute } from 'next'

/** Search engines see the public pages; what belongs to somebody is nobody's search result. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', '/generate', '/gallery', '/outbox', '/verify', '/reset-password'],
    },
  }
}
