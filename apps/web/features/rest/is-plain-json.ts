const deepest = 32

/**
 * True for a text that is JSON as programs write it: no deeper than any input of ours, and without the key
 * `__proto__`, which some code below would take for something else than a name.
 */
export function isPlainJson(text: string): boolean {
  try {
    return isPlain(JSON.parse(text), 0)
  } catch {
    return false
  }
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth === deepest || Object.hasOwn(value, '__proto__')) return false
  return Object.values(value).every((child) => isPlain(child, depth + 1))
}
