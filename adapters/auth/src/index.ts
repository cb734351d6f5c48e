export { AccountsUnavailable, isAccountsUnavailable } from './accounts-unavailable.ts'
export { createAuth, type Auth, type AuthSettings } from './create-auth.ts'
export { currentPerson } from './current-person.ts'
export { forward, type Forwarded } from './forward.ts'
