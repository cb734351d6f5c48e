import { z } from 'zod'
import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import { listed, page, platformError } from './platform-reply.ts'
import { accountName, NewWorkflow, type Workflow } from './workflow-book.ts'

/** `GET /v1/workflows`: one's own, without their contents. */
export function listWorkflows({ workflows }: Emulator, { exchange }: Call): Reply {
  const search = (exchange.query.get('search') ?? '').toLowerCase()
  const used = listed(exchange.query, 'used_endpoint_ids')
  const found = workflows
    .all()
    .map(summaryOf)
    .filter(
      ({ name, title, endpoint_ids: endpoints }) =>
        `${name} ${title}`.toLowerCase().includes(search) && used.every((id) => endpoints.includes(id)),
    )
  const { entries, ...rest } = page(found, exchange.query)
  return jsonReply(200, { workflows: entries, ...rest, total: found.length })
}

/** `POST /v1/workflows`: saves one; a name can be used once. */
export async function createWorkflow({ workflows }: Emulator, { exchange }: Call): Promise<Reply> {
  const parsed = NewWorkflow.safeParse(await exchange.json())
  if (!parsed.success) return platformError('validation_error', z.prettifyError(parsed.error))
  if (workflows.find(parsed.data.name))
    return platformError('validation_error', 'A workflow of this name exists')
  return jsonReply(201, { workflow: workflows.add(parsed.data) })
}

/** `GET /v1/workflows/{username}/{name}`: with its contents. */
export function showWorkflow({ workflows }: Emulator, { exchange }: Call): Reply {
  const [username, name = ''] = exchange.path.split('/').slice(-2)
  const workflow = username === accountName ? workflows.find(name) : undefined
  return workflow ? jsonReply(200, { workflow }) : platformError('not_found', 'No such workflow')
}

function summaryOf({ name, title, user_nickname, created_at, contents }: Workflow) {
  const apps = Object.values(contents.nodes).flatMap(({ app }) => (typeof app === 'string' ? [app] : []))
  return { name, title, user_nickname, created_at, tags: [], endpoint_ids: [...new Set(apps)] }
}
