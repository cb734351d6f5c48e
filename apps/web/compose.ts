import path from 'node:path'
import { createAuth, currentPerson, forward, isAccountsUnavailable, type Forwarded } from '@atelier/auth'
import { openDatabase, openNews, type Database } from '@atelier/db'
import { createFalWebhooks } from '@atelier/fal'
import { createMailer, readOutbox, type OutboxMail } from '@atelier/mail'
import { createLocalObjects } from '@atelier/storage'
import { createFailpoint, systemClock, systemIds } from '@atelier/system'
import { actorOf, type Actor, type News, type Person, type WebContext } from '@atelier/usecases'
import { ownOrigins } from '@/features/rest/own-origins.ts'
import { readSettings, type WebSettings } from './settings.ts'

/** The web process, put together: the only place in which it meets the adapters. */
export interface Studio {
  readonly settings: WebSettings
  readonly context: WebContext
  /** The origins from which this studio's own pages call. */
  readonly origins: readonly string[]
  person(headers: Headers): Promise<Person | null>
  actor(person: Person): Promise<Actor>
  forward(request: { readonly headers: Headers }, call: Forwarded): Promise<Response>
  subscribe(
    workspaceId: Actor['workspaceId'],
    listener: (news: News | { type: 'reconnected' }) => void,
  ): () => void
  /** Rejects while the database does not answer. */
  ping(): Promise<void>
  /** True for an error that says that the database cannot be reached just now. */
  isUnavailable(error: unknown): boolean
  /** Letters that were kept on this machine because no mail server is configured; null when one is. */
  outbox(): Promise<readonly OutboxMail[] | null>
}

declare global {
  var atelierStudio: Studio | undefined
}

/** The one studio of this process, made when it is first needed. A reloaded module finds it again. */
export function studio(): Studio {
  return (globalThis.atelierStudio ??= compose(readSettings(process.env)))
}

function compose(settings: WebSettings): Studio {
  const database = openDatabase({ url: settings.DATABASE_URL, maxConnections: 12 })
  const news = openNews({ url: settings.DATABASE_URL })
  const outboxFolder = path.join(settings.ATELIER_DATA, 'outbox')
  const origins = ownOrigins(settings.APP_URL)
  const auth = composeAuth(settings, { database, origins, outboxFolder })
  const context = composeContext(settings, database)
  return {
    settings,
    context,
    origins,
    person: (headers) => currentPerson(auth, headers),
    actor: (person) => actorOf(context, person),
    forward: (request, call) => forward(auth, request, call),
    subscribe: (workspaceId, listener) => news.subscribe(workspaceId, listener),
    ping: () => database.ping(),
    isUnavailable: (error) => isAccountsUnavailable(error) || database.isUnavailable(error),
    outbox: async () => (settings.SMTP_URL ? null : readOutbox(outboxFolder)),
  }
}

interface AuthParts {
  readonly database: Database
  readonly origins: readonly string[]
  readonly outboxFolder: string
}

function composeAuth(settings: WebSettings, { database, origins, outboxFolder }: AuthParts) {
  return createAuth({
    client: database.client,
    tables: database.authTables,
    secret: settings.ATELIER_SECRET,
    appUrl: settings.APP_URL,
    origins,
    mailer: createMailer({ smtpUrl: settings.SMTP_URL ?? null, from: settings.MAIL_FROM, outboxFolder }),
  })
}

function composeContext(settings: WebSettings, database: Database): WebContext {
  const webhooks = createFalWebhooks({
    restUrl: settings.FAL_REST_URL,
    mediaHosts: settings.FAL_MEDIA_HOSTS,
    secret: settings.ATELIER_SECRET,
    clock: systemClock,
  })
  // The first webhook should not have to wait for fal's keys; when they can't be had now, it will ask again.
  void webhooks.ready()
  const objects = createLocalObjects({
    folder: path.join(settings.ATELIER_DATA, 'media'),
    secret: settings.ATELIER_SECRET,
    clock: systemClock,
  })
  return {
    clock: systemClock,
    ids: systemIds,
    store: database.store,
    failpoint: createFailpoint(settings.FAILPOINT_ORDERS),
    objects,
    webhooks,
  }
}
