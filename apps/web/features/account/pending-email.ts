const storageKey = 'atelier-pending-email'

/** Remembers for this tab which address waits for its mail, so that nobody has to type it twice. */
export function keepPendingEmail(email: string): void {
  sessionStorage.setItem(storageKey, email)
}

/** The address that waits, or nothing. Client only. */
export function pendingEmail(): string {
  return sessionStorage.getItem(storageKey) ?? ''
}
