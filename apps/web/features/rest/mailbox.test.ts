import { expect, it } from 'vitest'
import { Mailbox } from './mailbox.ts'

it('hands out what was put in, in order, before and while somebody waits', async () => {
  const mailbox = new Mailbox<number>()
  mailbox.put(1)
  mailbox.put(2)
  const seen: number[] = []
  const reading = (async () => {
    for await (const message of mailbox) seen.push(message)
  })()
  await Promise.resolve()
  mailbox.put(3)
  await new Promise((resolve) => setTimeout(resolve, 5))
  mailbox.close()
  await reading
  expect(seen).toEqual([1, 2, 3])
})

it('ends a listener that waits when it is closed', async () => {
  const mailbox = new Mailbox<number>()
  const reading = mailbox[Symbol.asyncIterator]().next()
  mailbox.close()
  expect(await reading).toEqual({ done: true, value: undefined })
})
