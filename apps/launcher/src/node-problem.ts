/** The first Node that has all that Atelier uses; `engines` in package.json says the same. */
const needed = { major: 24, minor: 7 }

/** Why this Node will not do; undefined when it will. */
export function nodeProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > needed.major || (major === needed.major && minor >= needed.minor)) return undefined
  return [
    `Atelier needs Node ${needed.major}.${needed.minor} or newer to run; this is ${version}.`,
    'Start it with ./atelier, which brings its own, or install a newer Node from https://nodejs.org.',
  ].join('\n')
}
