/** Where an error is, as fal says it: `["body", "image_size", "width"]`. */
export type Location = readonly (string | number)[]

/**
 * fal's location in our names: `size.width`. Null when its first name is none that we send.
 * The names of the types that a validator tried on its way are not part of a value's path.
 */
export function ownPath(location: Location, ours: ReadonlyMap<string, string>): string | null {
  const [first, ...rest] = location[0] === 'body' ? location.slice(1) : location
  const name = ours.get(String(first))
  if (name === undefined) return null
  return [name, ...rest.filter(isPartOfValue)].join('.')
}

function isPartOfValue(part: string | number): boolean {
  return typeof part === 'number' || /^[a-z][a-z0-9_]*$/.test(part)
}
