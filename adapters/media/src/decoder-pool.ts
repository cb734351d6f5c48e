import { fail, type Result } from '@atelier/kernel'
import { Decoder, type DecoderFailure, type DecoderSettings } from './decoder-process.ts'
import type { DecodedFacts, DecodeRequest } from './decoder/messages.ts'

type Decoded = Result<DecodedFacts, DecoderFailure>

interface Waiting {
  readonly request: DecodeRequest
  readonly resolve: (decoded: Decoded) => void
  readonly reject: (error: unknown) => void
}

/** A file that brought a decoder down once may have met a machine out of breath; twice, it is the file. */
const mostTries = 2
const closed: Decoded = fail({ code: 'decoder/gone', reason: 'Media was closed.' })

/** Hands files to a few decoders, one at a time each, in the order in which they came. */
export class DecoderPool {
  readonly #decoders: readonly Decoder[]
  readonly #idle: Decoder[]
  readonly #waiting: Waiting[] = []
  #closed = false

  constructor(settings: DecoderSettings & { readonly size: number }) {
    this.#decoders = Array.from({ length: Math.max(1, settings.size) }, () => new Decoder(settings))
    this.#idle = [...this.#decoders]
  }

  /** What a decoder found, or why none could open the file. Rejects when no decoder can be started at all. */
  decode(request: DecodeRequest): Promise<Decoded> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return resolve(closed)
      this.#waiting.push({ request, resolve, reject })
      this.#begin()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const { resolve } of this.#waiting.splice(0)) resolve(closed)
    await Promise.all(this.#decoders.map((decoder) => decoder.end()))
  }

  #begin(): void {
    while (this.#waiting.length > 0) {
      const decoder = this.#idle.pop()
      if (!decoder) return
      const next = this.#waiting.shift()
      if (next) void this.#work(decoder, next)
    }
  }

  async #work(decoder: Decoder, { request, resolve, reject }: Waiting): Promise<void> {
    try {
      resolve(await this.#tried(decoder, request))
    } catch (error) {
      reject(error)
    }
    this.#idle.push(decoder)
    this.#begin()
  }

  async #tried(decoder: Decoder, request: DecodeRequest): Promise<Decoded> {
    for (let tries = 1; ; tries += 1) {
      const decoded = await decoder.decode(request)
      const again =
        !decoded.ok && decoded.failure.code === 'decoder/gone' && tries < mostTries && !this.#closed
      if (!again) return decoded
    }
  }
}
