/**
 * Runs those who name the same key one after another, in the order in which they came; others do not wait. The
 * database's lock says the same for all processes: this one keeps a busy workspace from filling the pool with
 * connections that only wait.
 */
export function inTurn(): <Value>(key: string, work: () => Promise<Value>) => Promise<Value> {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work)
    const over = turn.catch(() => undefined)
    last.set(key, over)
    try {
      return await turn
    } finally {
      if (last.get(key) === over) last.delete(key)
    }
  }
}
