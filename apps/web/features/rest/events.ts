import type { NewsView } from '@atelier/contract'
import { findRun, type News } from '@atelier/usecases'
import { forMembers } from './base.ts'
import { Mailbox } from './mailbox.ts'
import type { RequestContext, SignedIn } from './request-context.ts'

type Message = News | { readonly type: 'reconnected' }

/** Server-sent events: what the database announces for the actor's workspace, as it happens. */
export const events = forMembers.events.handler(async function* ({ context, signal }) {
  // Whoever left while the session was looked up has closed the stream already, and nobody would close it again.
  if (signal?.aborted) return
  const mailbox = new Mailbox<Message>()
  const isStillSignedIn = sessionCheck(context)
  const unsubscribe = context.studio.subscribe(context.actor.workspaceId, (news) => mailbox.put(news))
  signal?.addEventListener('abort', () => mailbox.close())
  try {
    yield { type: 'hello' } satisfies NewsView
    for await (const message of mailbox) {
      if (!(await isStillSignedIn())) return
      const view = await viewOf(context, message)
      if (view) yield view
    }
  } finally {
    unsubscribe()
  }
})

async function viewOf(context: RequestContext & SignedIn, message: Message): Promise<NewsView | null> {
  // News may have been missed while the connection to the database was down.
  if (message.type === 'reconnected') return { type: 'hello' }
  if (message.type !== 'run') return { type: message.type }
  const found = await findRun(context.studio.context, context.actor, { id: message.runId })
  return found.ok ? { type: 'run', run: found.value } : null
}

const checkedForMilliseconds = 10_000

// A stream may outlive its session: it is told nothing more than a few seconds after the person signed out.
function sessionCheck(context: RequestContext & SignedIn): () => Promise<boolean> {
  let checkedAt = performance.now()
  return async () => {
    if (performance.now() - checkedAt < checkedForMilliseconds) return true
    checkedAt = performance.now()
    const person = await context.studio.person(context.request.headers)
    return person?.id === context.person.id
  }
}
