import type { Failure, Result } from '@atelier/kernel'

/** Where progress is shown: standard output, or a list in a test. */
export interface Screen {
  write(text: string): void
  readonly isTTY?: boolean
  readonly columns?: number
}

const frames = ['⠋', '⠙', '⠸', '⠴', '⠦', '⠇']

/**
 * Shows steps that run at the same time: on a terminal as one moving line under what is finished, elsewhere as one
 * line a step. A step that fails is marked; its reason is told by whoever asked for it.
 */
export class Progress {
  readonly #screen: Screen
  readonly #running = new Map<string, { since: number; detail: string }>()
  #frame = 0
  #timer: NodeJS.Timeout | undefined

  constructor(screen: Screen) {
    this.#screen = screen
  }

  async step<Value, F extends Failure>(
    label: string,
    work: (detail: (text: string) => void) => Promise<Result<Value, F>>,
  ): Promise<Result<Value, F>> {
    const entry = { since: performance.now(), detail: '' }
    this.#running.set(label, entry)
    this.#startMoving()
    const announce = setTimeout(() => this.#announce(label), 2000)
    try {
      const result = await work((text) => (entry.detail = text))
      this.#finish(label, result.ok)
      return result
    } catch (error) {
      this.#finish(label, false)
      throw error
    } finally {
      clearTimeout(announce)
    }
  }

  /** Prints lines without disturbing the moving one. */
  say(text: string): void {
    this.#screen.write(`${this.#eraser()}${text}\n`)
    this.#draw()
  }

  #finish(label: string, succeeded: boolean): void {
    const entry = this.#running.get(label)
    this.#running.delete(label)
    if (this.#running.size === 0) this.#stopMoving()
    this.say(`${succeeded ? '✓' : '✗'} ${label} ${seconds(entry?.since)}`)
  }

  #announce(label: string): void {
    if (this.#screen.isTTY !== true) this.say(`… ${label}`)
  }

  #startMoving(): void {
    if (this.#screen.isTTY !== true || this.#timer !== undefined) return
    this.#timer = setInterval(() => this.#draw(), 120)
    this.#timer.unref()
  }

  #stopMoving(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #draw(): void {
    if (this.#screen.isTTY !== true || this.#running.size === 0) return
    this.#frame = (this.#frame + 1) % frames.length
    const parts = [...this.#running].map(([label, { since, detail }]) =>
      [label, seconds(since), detail].filter((part) => part !== '').join(' '),
    )
    const line = `${frames[this.#frame]} ${parts.join(' · ')}`
    this.#screen.write(`${this.#eraser()}${line.slice(0, this.#width() - 1)}`)
  }

  /** Some terminals say that they are nought columns wide. */
  #width(): number {
    const { columns = 0 } = this.#screen
    return columns > 0 ? columns : 80
  }

  #eraser(): string {
    return this.#screen.isTTY === true ? '\r\u001B[K' : ''
  }
}

function seconds(since = performance.now()): string {
  return `(${((performance.now() - since) / 1000).toFixed(1)} s)`
}
