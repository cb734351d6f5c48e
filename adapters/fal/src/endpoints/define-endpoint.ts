import type { InputValues } from '@atelier/catalog'
import { AssetId, type Result } from '@atelier/kernel'
import type { Delivery } from '@atelier/runs'
import type { ProviderTrouble } from '@atelier/usecases'
import type { z } from 'zod'
import { ownPath, type Location } from './own-path.ts'

/** fal's name for an input of ours, or the name under which it takes the address of a file. */
type Translation = string | { readonly file: string }

/** One model between our words and fal's. */
export interface Endpoint {
  readonly id: string
  /** The inputs that this endpoint has words for. */
  readonly inputs: readonly string[]
  /** The body of the submit. Throws when a value has no translation: a field must never be dropped in silence. */
  toRequest(values: InputValues, files: ReadonlyMap<AssetId, string>): Readonly<Record<string, unknown>>
  /** What fal's output brings; null when the output does not look as this model's should. */
  toDelivery(body: unknown): Result<Delivery, ProviderTrouble> | null
  /** The path in our names of what an error is about; null when it is about nothing of ours. */
  readonly ownPath: (location: Location) => string | null
}

interface Definition<Reply extends z.ZodType> {
  readonly endpoint: string
  /** Our names to fal's. */
  readonly toRequest: Readonly<Record<string, Translation>>
  readonly reply: Reply
  toDelivery(reply: z.output<Reply>): Result<Delivery, ProviderTrouble>
}

/** Declares an endpoint: translation only, in both directions. */
export function defineEndpoint<Reply extends z.ZodType>(definition: Definition<Reply>): Endpoint {
  const translations = new Map(Object.entries(definition.toRequest))
  const ours = new Map([...translations].map(([name, translation]) => [nameOf(translation), name]))
  return {
    id: definition.endpoint,
    inputs: [...translations.keys()],
    toRequest(values, files) {
      const request: Record<string, unknown> = {}
      for (const [name, value] of Object.entries(values)) {
        const translation = translations.get(name)
        if (translation === undefined) throw new Error(`${definition.endpoint} has no word for ${name}`)
        request[nameOf(translation)] = typeof translation === 'string' ? value : addressOf(value, files)
      }
      return request
    },
    toDelivery(body) {
      const parsed = definition.reply.safeParse(body)
      return parsed.success ? definition.toDelivery(parsed.data) : null
    },
    ownPath: (location) => ownPath(location, ours),
  }
}

function nameOf(translation: Translation): string {
  return typeof translation === 'string' ? translation : translation.file
}

function addressOf(value: unknown, files: ReadonlyMap<AssetId, string>): string {
  const id = AssetId.parse(value)
  const address = files.get(id)
  if (address === undefined) throw new Error(`asset ${id} was not uploaded`)
  return address
}
