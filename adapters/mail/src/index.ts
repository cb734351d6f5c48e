export { createMailer, type MailSettings } from './create-mailer.ts'
export { readOutbox, type OutboxMail } from './read-outbox.ts'
