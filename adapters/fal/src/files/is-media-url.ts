const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * True for an address on one of the hosts that results may come from: host and port exactly, no credentials,
 * https unless the host is this machine. Nothing else is ever fetched, whatever an output says.
 */
export function isMediaUrl(address: string, mediaHosts: readonly string[]): boolean {
  const url = URL.parse(address)
  if (!url || url.username !== '' || url.password !== '') return false
  if (!mediaHosts.some((host) => host.toLowerCase() === url.host)) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname))
}
