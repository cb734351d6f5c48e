/** Nobody can say just now who a session belongs to; whoever asked should come back. `cause` is Better Auth's own word for it. */
export class AccountsUnavailable extends Error {
  constructor(cause: unknown) {
    super('the accounts cannot be read', { cause })
    this.name = 'AccountsUnavailable'
  }
}

/** Whether an error says that the accounts cannot be read just now. */
export function isAccountsUnavailable(error: unknown): boolean {
  return error instanceof AccountsUnavailable
}
