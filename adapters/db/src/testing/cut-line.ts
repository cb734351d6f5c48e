import { connect, createServer, type Socket } from 'node:net'

/** When a line breaks: before the server hears the word, or after it has heard it and before its answer comes back. */
type Cut = 'before' | 'after'

/** A line to the database that breaks on order, once, at a word that is sent over it. */
export interface CutLine {
  readonly url: string
  cutAt(word: string, cut: Cut): void
  close(): void
}

/** Milliseconds that the server has for what it was sent before the line breaks. */
const timeToHear = 200

export async function openCutLine(databaseUrl: string): Promise<CutLine> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let order: { readonly word: string; readonly cut: Cut } | undefined
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    const drop = () => {
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) sockets.add(socket.on('error', drop).on('close', drop))
    let isDeaf = false
    near.on('data', (sent) => {
      const cut = order && sent.includes(order.word) ? order.cut : undefined
      if (cut) order = undefined
      if (cut === 'before') return drop()
      far.write(sent)
      if (cut === 'after') {
        isDeaf = true
        setTimeout(drop, timeToHear)
      }
    })
    far.on('data', (answer) => isDeaf || near.write(answer))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const url = new URL(databaseUrl)
  url.port = String(typeof address === 'object' && address ? address.port : 0)
  return {
    url: url.href,
    cutAt(word, cut) {
      order = { word, cut }
    },
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
