/** One entry of the list that fal answers when an input will not do. */
export interface ErrorDetail {
  readonly loc: readonly (string | number)[]
  readonly msg: string
  readonly type: string
  readonly url: string
  readonly ctx?: Readonly<Record<string, unknown>>
  readonly input?: unknown
}

/** Adds the address where fal explains a type of error. */
export function errorDetail(detail: Omit<ErrorDetail, 'url'>): ErrorDetail {
  return { ...detail, url: `https://docs.fal.ai/errors#${detail.type}` }
}
