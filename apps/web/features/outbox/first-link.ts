/** The first web address in a mail's text, or null: what a reader of one of our mails is meant to open. */
export function firstLink(text: string): string | null {
  return /https?:\/\/[^\s<>"]+/.exec(text)?.[0] ?? null
}
