import type { NextConfig } from 'next'
import manifest from './package.json' with { type: 'json' }

// The workspace's packages are TypeScript source: Next compiles them with the application, nothing is built beforehand.
const workspacePackages = Object.keys(manifest.dependencies).filter((name) => name.startsWith('@atelier/'))

/** What every page says of itself: nobody may frame it, and it gives away no more than it must. */
const pageHeaders = [
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'",
  },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

const nextConfig: NextConfig = {
  transpilePackages: workspacePackages,
  poweredByHeader: false,
  headers: async () => [{ source: '/((?!api/|media/).*)', headers: pageHeaders }],
  reactStrictMode: true,
  reactCompiler: false,
  // Derivatives are made by the worker. Without the optimizer its decoder is no part of the attack surface.
  images: { unoptimized: true },
  // `next dev` must not write instruction files into the tree.
  agentRules: false,
}

export default nextConfig
