/** What Node says of a connection that could not be made or broke. */
const codes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])

/** What pg and its pool say of it themselves: these errors have no code, so there is only their text to go by. */
const sayings = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Query read timeout',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
]

/** Whether an error is a connection's own: nobody is there, nobody answers, or the line broke. */
export function isConnectionError(error: Error): boolean {
  const code = 'code' in error ? error.code : undefined
  const syscall = 'syscall' in error ? error.syscall : undefined
  return (
    // While connecting every failure counts: the file of a Unix socket that is not there is one.
    syscall === 'connect' ||
    (typeof code === 'string' && codes.has(code)) ||
    sayings.some((saying) => error.message.startsWith(saying))
  )
}
