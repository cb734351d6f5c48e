const percent = /(?<![\d.])(\d{1,3}(?:\.\d+)?)\s?%/
const fraction = /(?<![\d/.])(\d{1,5})\s?\/\s?(\d{1,5})(?![\d/])/

/** How far a run is, 0 to 1, by the last of its log lines that says so ("43%", "12/28"); null when none does. */
export function progressOf(logs: readonly { readonly message: string }[]): number | null {
  for (const { message } of logs.toReversed()) {
    const share = shareIn(message)
    if (share !== null) return share
  }
  return null
}

function shareIn(message: string): number | null {
  const [, hundredths] = percent.exec(message) ?? []
  if (hundredths !== undefined) return bounded(Number(hundredths) / 100)
  const [, done, total] = fraction.exec(message) ?? []
  return done === undefined || total === undefined ? null : bounded(Number(done) / Number(total))
}

function bounded(share: number): number | null {
  return share >= 0 && share <= 1 ? share : null
}
