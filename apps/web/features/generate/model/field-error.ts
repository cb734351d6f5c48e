/** What was said about values, by their paths, such as `prompt` or `loras.0.path`. */
export type FieldErrors = Readonly<Record<string, string>>

/** The sentence for a field: its own, or the first about something inside it. */
export function fieldError(errors: FieldErrors, name: string): string | undefined {
  return errors[name] ?? Object.entries(errors).find(([path]) => path.startsWith(`${name}.`))?.[1]
}
