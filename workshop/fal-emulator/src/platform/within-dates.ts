/** Whether an instant (milliseconds since 1970) lies from `start` up to, not including, `end` of a query. */
export function withinDates(instant: number | null, query: URLSearchParams): boolean {
  const start = Date.parse(query.get('start') ?? '')
  const end = Date.parse(query.get('end') ?? '')
  if (instant === null) return Number.isNaN(start) && Number.isNaN(end)
  return !(instant < start) && !(instant >= end)
}
