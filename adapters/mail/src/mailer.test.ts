import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'
import { expect, it, onTestFinished } from 'vitest'
import { createMailer } from './create-mailer.ts'
import { readOutbox } from './read-outbox.ts'

const from = 'Atelier <atelier@localhost>'
const letter = { to: 'zoë@example.com', subject: 'Grüße — 你好', text: 'Hello\nthere', html: '<p>Hello</p>' }

function outboxFolder(): string {
  return path.join(mkdtempSync(path.join(os.tmpdir(), 'outbox-')), 'outbox')
}

it('keeps letters where only the operator reads them, newest first, without a mail server', async () => {
  const folder = outboxFolder()
  const mailer = createMailer({ smtpUrl: null, from, outboxFolder: folder })
  await mailer.send({ ...letter, subject: 'first' })
  await new Promise((resolve) => setTimeout(resolve, 5))
  await mailer.send(letter)
  const mails = await readOutbox(folder)
  expect(mails.map(({ subject }) => subject)).toEqual(['Grüße — 你好', 'first'])
  expect(mails[0]).toMatchObject({ to: 'zoë@example.com', text: 'Hello\nthere\n' })
  expect(mails[0]?.html).toContain('<p>Hello</p>')
  expect(readdirSync(folder).map((name) => statSync(path.join(folder, name)).mode & 0o777)).toEqual([
    0o600, 0o600,
  ])
})

it('lets no line break in a subject or address become a header', async () => {
  const folder = outboxFolder()
  const mailer = createMailer({ smtpUrl: null, from, outboxFolder: folder })
  await mailer.send({
    ...letter,
    to: 'a@example.com\r\nBcc: b@example.com',
    subject: 'x\r\nBcc: c@example.com',
  })
  const [mail] = await readOutbox(folder)
  expect(mail?.to).not.toContain(',')
  expect(mail?.subject).toBe('x Bcc: c@example.com')
})

it('has an empty outbox before the first letter', async () => {
  expect(await readOutbox(outboxFolder())).toEqual([])
})

async function startServer(authorised: boolean) {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onAuth: (_auth, _session, answer) => (authorised ? answer(null, { user: 'x' }) : answer(new Error('no'))),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString())
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { received, url: `smtp://user:secret@127.0.0.1:${address.port}` }
}

it('sends by SMTP when a server is configured', async () => {
  const { received, url } = await startServer(true)
  await createMailer({ smtpUrl: url, from, outboxFolder: outboxFolder() }).send(letter)
  expect(received).toHaveLength(1)
  expect(received[0]).toContain('From: Atelier <atelier@localhost>')
})

it('says so when the server does not accept it', async () => {
  const { url } = await startServer(false)
  const mailer = createMailer({ smtpUrl: url, from, outboxFolder: outboxFolder() })
  await expect(mailer.send(letter)).rejects.toMatchObject({ code: 'EAUTH' })
})
