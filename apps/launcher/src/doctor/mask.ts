/** An address without its password; what is no address is hidden whole. [SET9] */
export function maskUrl(value: string): string {
  if (!URL.canParse(value)) return '(not an address)'
  const url = new URL(value)
  const password = url.password === '' ? '' : ':•••'
  const user = url.username === '' ? '' : `${decodeURIComponent(url.username)}${password}@`
  // Parameters may carry keys as well: only their names are shown.
  const names = [...url.searchParams.keys()]
  const parameters = names.length === 0 ? '' : `?${names.map((name) => `${name}=•••`).join('&')}`
  return `${url.protocol}//${user}${url.host}${url.pathname}${parameters}`
}

/** A key: that it is there, and how long it is. [SET9] */
export function maskKey(value: string): string {
  return `••• (${value.length} characters)`
}
