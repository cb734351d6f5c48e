/** A letter to one person. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Sends letters, or keeps them in the outbox of this machine when no mail server is configured. */
export interface Mailer {
  send(mail: Mail): Promise<void>
}
