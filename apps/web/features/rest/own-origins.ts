/**
 * The origins of the studio's own pages. On this machine `localhost` and `127.0.0.1` are the same studio,
 * and a person may type either.
 */
export function ownOrigins(appUrl: string): readonly string[] {
  const url = new URL(appUrl)
  if (url.hostname !== 'localhost' && url.hostname !== '127.0.0.1') return [url.origin]
  return ['localhost', '127.0.0.1'].map((host) => `${url.protocol}//${host}${url.port ? `:${url.port}` : ''}`)
}
