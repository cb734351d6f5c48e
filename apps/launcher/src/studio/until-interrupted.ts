/** The same Ctrl-C often arrives twice: from the terminal, and passed on by the program that started us. */
const sameKeystroke = 500

/** Promises of the operator's wish to stop, and of the second, impatient one. */
export function untilInterrupted(): { first: Promise<'interrupted'>; second: Promise<'interrupted'> } {
  const first = Promise.withResolvers<'interrupted'>()
  const second = Promise.withResolvers<'interrupted'>()
  let firstAt: number | undefined
  const onSignal = () => {
    firstAt ??= performance.now()
    first.resolve('interrupted')
    if (performance.now() - firstAt > sameKeystroke) second.resolve('interrupted')
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  return { first: first.promise, second: second.promise }
}
