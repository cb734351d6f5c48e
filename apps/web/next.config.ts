import type { NextConfig } from 'next'
import manifest from './package.json' with { type: 'json' }

// The workspace's packages are TypeScript source: Next compiles them with the application, nothing is built beforehand.
const workspacePackages = Object.keys(manifest.dependencies).filter((name) => name.startsWith('@atelier/'))

const nextConfig: NextConfig = {
  transpilePackages: workspacePackages,
  poweredByHeader: false,
  reactStrictMode: true,
  reactCompiler: false,
  // Derivatives are made by the worker. Without the optimizer its decoder is no part of the attack surface.
  images: { unoptimized: true },
  // `next dev` must not write instruction files into the tree.
  agentRules: false,
}

export default nextConfig
