import type { Result } from '@atelier/kernel'
import type { z } from 'zod'
import type { Artist } from '../artist.ts'
import type { ErrorDetail } from './error-detail.ts'

/** A file that the emulator keeps and serves, as a model's output names it. */
interface PublishedFile {
  readonly url: string
  readonly content_type: string
  readonly file_name: string
  readonly file_size: number
}

/** What a model works with while it answers one request. */
export interface Studio {
  readonly endpoint: string
  readonly artist: Artist
  /** The seed that is used when the request names none. */
  readonly seed: number
  /** True when this request shall come back flagged by the safety checker. */
  readonly flagged: boolean
  /** The bytes behind a URL or data URI; null when they cannot be had. */
  read(url: string): Promise<Buffer | null>
  publish(file: { bytes: Buffer; contentType: string; extension: string }): Promise<PublishedFile>
}

/** A model's output and how many of its billing units it used. */
export interface Answer {
  readonly output: Readonly<Record<string, unknown>>
  readonly units: number
}

/** Why a model made nothing: fal's own status and list of details. */
export interface Refusal {
  readonly code: 'model/refused'
  readonly status: number
  readonly detail: readonly ErrorDetail[]
}

/** What fal bills a model by, as `GET /v1/models/pricing` names it. */
interface Price {
  readonly unit: string
  readonly dollars: number
}

/** One emulated endpoint, after {@link emulate} has hidden the type of its input. */
export interface Model {
  readonly endpoint: string
  readonly title: string
  readonly category:
    | 'text-to-image'
    | 'image-to-image'
    | 'image-to-video'
    | 'text-to-video'
    | 'llm'
    | 'training'
  readonly price: Price
  /** How long a call runs when nobody sets the pace. */
  readonly takesMilliseconds: number
  /** The number of steps in the log when the input names none. */
  readonly steps: number
  readonly accepts: z.ZodType
  readonly returns: z.ZodType
  /** What is wrong with an input, as fal lists it; empty when nothing is. */
  check(input: unknown): readonly ErrorDetail[]
  answer(input: unknown, studio: Studio): Promise<Result<Answer, Refusal>>
}
