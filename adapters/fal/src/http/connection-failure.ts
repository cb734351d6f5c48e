/** Failures that can only happen before the connection stands. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** Whether a request that failed may have left this machine: yes, unless the failure itself says that it can't have. */
export function connectionFailure(error: unknown): { readonly sent: boolean; readonly reason: string } {
  if (error instanceof Error && error.name === 'TimeoutError') return { sent: true, reason: 'timeout' }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = wordAt(cause, 'code')
  if (code === null) return { sent: true, reason: 'connection_failed' }
  // A timeout and a network that is gone happen to a standing connection too, unless they say that it was while connecting.
  const connecting = wordAt(cause, 'syscall') === 'connect' || wordAt(firstOf(cause), 'syscall') === 'connect'
  return { sent: !beforeSending.has(code) && !connecting, reason: code.toLowerCase() }
}

// When a name has several addresses, the failure of all of them is reported as one.
function firstOf(error: unknown): unknown {
  return error instanceof AggregateError ? error.errors[0] : null
}

function wordAt(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null
  const word: unknown = Reflect.get(value, name)
  return typeof word === 'string' ? word : null
}
