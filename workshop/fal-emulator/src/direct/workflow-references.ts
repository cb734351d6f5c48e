/** A value of a workflow's input, output or node. */
export type Values = ReadonlyMap<string, unknown>

/** The ids that a value refers to: a reference is a whole text of the form `$id.path`. */
export function referencedIds(value: unknown, ids: readonly string[]): string[] {
  if (typeof value === 'string') {
    const found = splitReference(value, ids)
    return found === null ? [] : [found.id]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((each) => referencedIds(each, ids))
}

/** The value with every reference replaced by what it points to; what points nowhere becomes null. */
export function resolveReferences(value: unknown, known: Values): unknown {
  if (typeof value === 'string') {
    const found = splitReference(value, [...known.keys()])
    return found === null ? value : (valueAt(known.get(found.id), found.path) ?? null)
  }
  if (Array.isArray(value)) return value.map((each) => resolveReferences(each, known))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolveReferences(each, known)]))
}

/** Ids may contain dots' neighbours such as `/` and `-`, so the longest known id that fits is meant. */
function splitReference(text: string, ids: readonly string[]): { id: string; path: string[] } | null {
  if (!text.startsWith('$')) return null
  const rest = text.slice(1)
  const id = ids
    .filter((each) => rest === each || rest.startsWith(`${each}.`))
    .toSorted((one, other) => other.length - one.length)[0]
  if (id === undefined) return null
  return {
    id,
    path: rest
      .slice(id.length + 1)
      .split('.')
      .filter(Boolean),
  }
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, key)
  }
  return found
}
