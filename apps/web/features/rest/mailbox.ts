/** What is told to one listener, in order, until it goes away. */
export class Mailbox<Message> implements AsyncIterable<Message> {
  readonly #waiting: Message[] = []
  #wake: (() => void) | null = null
  #closed = false

  put(message: Message): void {
    this.#waiting.push(message)
    this.#wake?.()
  }

  close(): void {
    this.#closed = true
    this.#wake?.()
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Message> {
    while (!this.#closed) {
      const message = this.#waiting.shift()
      if (message === undefined) await new Promise<void>((resolve) => (this.#wake = resolve))
      else yield message
    }
  }
}
