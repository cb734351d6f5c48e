/** A text of Drizzle's up to where it lists the values of the query: tokens and addresses are among them. */
export function textWithoutValues(text: string): string {
  return (text.split('params:', 1)[0] ?? '').trimEnd()
}

/** The error without the values of its query, ready for a log. What went wrong below the query stays as the cause. */
export function withoutValues(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('the accounts failed', { cause: error })
  const text = textWithoutValues(error.message)
  return text === error.message ? error : new Error(text, { cause: error.cause })
}
