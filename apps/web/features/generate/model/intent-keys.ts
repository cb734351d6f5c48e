// Two clicks closer than this are one double click.
const doubleClickInMilliseconds = 500

interface Intent {
  readonly what: string
  readonly key: string
  acceptedAt?: number
}

/**
 * Names what the person wants, once. The same wish keeps its key until it was answered, so that a double click or
 * a retry after a lost connection starts nothing twice; a wish after an accepted one is a new one.
 */
export class IntentKeys {
  #intent: Intent | undefined
  readonly #newKey: () => string

  constructor(newKey: () => string) {
    this.#newKey = newKey
  }

  /** The key for this wish; `what` is all that will be sent, `now` in milliseconds. */
  keyFor(what: string, now: number): string {
    const earlier = this.#intent
    if (earlier?.what === what && isStillMeant(earlier, now)) return earlier.key
    this.#intent = { what, key: this.#newKey() }
    return this.#intent.key
  }

  /** The server took it: the next wish is another one. */
  accepted(key: string, now: number): void {
    if (this.#intent?.key === key) this.#intent.acceptedAt = now
  }

  /** The server refused it for good: nothing was started under this key. */
  refused(key: string): void {
    if (this.#intent?.key === key) this.#intent = undefined
  }
}

function isStillMeant({ acceptedAt }: Intent, now: number): boolean {
  return acceptedAt === undefined || now - acceptedAt < doubleClickInMilliseconds
}

/** A key that nobody else uses. `crypto.randomUUID` is missing where the studio is reached without https. */
export function randomKey(): string {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  )
  return `web-${digits.join('')}`
}
