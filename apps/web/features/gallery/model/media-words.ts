/** Seconds as a player shows them. */
export function lengthWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

const bytesPerStep = 1000
const units = ['B', 'kB', 'MB', 'GB']

/** Bytes as people read them, in steps of a thousand. */
export function sizeWords(bytes: number): string {
  const step = bytes < bytesPerStep ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const amount = bytes / bytesPerStep ** step
  return `${step === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${units[step] ?? ''}`
}

/** The moment something was made, for the person's own time zone. */
export function momentWords(time: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time))
}

/** The kind of a file by its usual letters: `image/jpeg` is JPEG. */
export function formatWords(contentType: string): string {
  return (contentType.split('/')[1] ?? contentType).toUpperCase()
}
