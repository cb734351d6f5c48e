import type { Mailer } from '@atelier/usecases'
import { createTransport } from 'nodemailer'
import { writeToOutbox } from './write-to-outbox.ts'

/** Where letters go: to a mail server, or into a folder of this machine when there is none. */
export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`; null keeps letters in the outbox. */
  readonly smtpUrl: string | null
  /** The sender, as `Name <address>`. */
  readonly from: string
  /** Where letters are kept as `.eml` files when they are not sent. */
  readonly outboxFolder: string
}

/** A mailer by SMTP when a server is configured, else one that keeps letters where the operator can read them. */
export function createMailer({ smtpUrl, from, outboxFolder }: MailSettings): Mailer {
  return smtpUrl === null ? outboxMailer(from, outboxFolder) : smtpMailer(from, smtpUrl)
}

function smtpMailer(from: string, url: string): Mailer {
  const transport = createTransport(url)
  return {
    async send(mail) {
      await transport.sendMail({ from, ...mail })
    },
  }
}

function outboxMailer(from: string, folder: string): Mailer {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(mail) {
      const { message } = await composer.sendMail({ from, ...mail })
      if (!Buffer.isBuffer(message)) throw new Error('the composer was asked for a buffer and made a stream')
      await writeToOutbox(folder, message)
    },
  }
}
