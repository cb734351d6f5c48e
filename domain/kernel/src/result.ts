/** The outcome of an act that may fail in an expected way. A thrown error is a bug; an expected failure is a value. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

/** Every expected failure carries a stable code of the form `slice/what`; code decides by it, never by a text. */
export interface Failure {
  readonly code: string
}

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

export function fail<const F extends Failure>(failure: F): { readonly ok: false; readonly failure: F } {
  return { ok: false, failure }
}
