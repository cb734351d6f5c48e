import { createServer } from 'node:net'

/** Whether a server could listen on this port of 127.0.0.1 now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => answer(true)))
  })
}

/** The first free port from `preferred` upwards. Throws when a thousand in a row are taken. */
export async function findFreePort(preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + 1000 && port <= 65_535; port += 1) {
    if (await isPortFree(port)) return port
  }
  throw new Error(`no free port from ${preferred} upwards`)
}
