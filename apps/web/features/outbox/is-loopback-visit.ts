const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])
const loopbackAddress = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/

/**
 * True when a request comes from this machine to a studio that is meant for this machine: the studio's own address,
 * the host that was asked for, and every hop that the request names are all loopback. A proxy in front adds its
 * visitor's address, and one foreign address is enough to be a stranger.
 */
export function isLoopbackVisit(headers: Pick<Headers, 'get'>, appUrl: string): boolean {
  if (!loopbackHosts.has(new URL(appUrl).hostname)) return false
  const host = headers.get('host')?.replace(/:\d+$/, '') ?? ''
  if (!loopbackHosts.has(host) || headers.get('forwarded') !== null) return false
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return hops.every((hop) => loopbackAddress.test(hop))
}
