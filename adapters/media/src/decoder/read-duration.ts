/** The length of a film in seconds, as ffmpeg prints it; null when it has none. */
export function readDuration(printed: string): number | null {
  const [, hours, minutes, seconds] = /^\s*Duration: (\d+):(\d{2}):(\d{2}(?:\.\d+)?)/m.exec(printed) ?? []
  if (hours === undefined || minutes === undefined || seconds === undefined) return null
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return total > 0 ? total : null
}
