import { z } from 'zod'
import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { eventStream } from '../http/event-stream.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import { issuesToDetails } from '../models/issues-to-details.ts'
import { acceptJob } from '../queue/accept-job.ts'
import { referencedIds, resolveReferences } from './workflow-references.ts'

const WorkflowNode = z.object({
  type: z.string().optional(),
  app: z.string().optional(),
  depends: z.array(z.string()).default([]),
  input: z.record(z.string(), z.unknown()).default({}),
  fields: z.record(z.string(), z.unknown()).default({}),
})
type WorkflowNode = z.infer<typeof WorkflowNode>

const Order = z.object({
  input: z.record(z.string(), z.unknown()).default({}),
  workflow: z.record(z.string(), WorkflowNode),
})

/** `POST fal.run/workflows/execute/stream`: runs a map of nodes and tells of each as it goes. */
export function executeWorkflow(emulator: Emulator, call: Call): Reply {
  const order = Order.safeParse(call.visit.input)
  if (!order.success) return jsonReply(422, { detail: issuesToDetails(order.error.issues, call.visit.input) })
  return eventStream(() => events(emulator, call, order.data), {})
}

async function* events(emulator: Emulator, call: Call, order: z.infer<typeof Order>): AsyncGenerator {
  const known = new Map<string, unknown>([['input', order.input]])
  let output: unknown = {}
  for (const [id, node] of inOrder(order.workflow)) {
    if (node.type === 'input') continue
    if (node.app === undefined) {
      output = resolveReferences(node.fields, known)
      known.set(id, output)
      continue
    }
    const visit = { ...call.visit, endpoint: node.app, input: resolveReferences(node.input, known) }
    const job = acceptJob(emulator, { ...call, visit }, 'stream')
    yield { type: 'submit', node_id: id, app_id: node.app, request_id: job.requestId }
    await emulator.timeline.ended(job)
    const { status, body } = job.outcome ?? { status: 499, body: null }
    if (status >= 300) {
      yield { type: 'error', node_id: id, message: `Node ${id} failed`, error: { status, body } }
      return
    }
    known.set(id, body)
    yield { type: 'completion', node_id: id, output: body }
  }
  yield { type: 'output', output }
}

/** The nodes so that each comes after what it depends on, by its list or by its references. A cycle stops where it begins. */
function inOrder(workflow: Readonly<Record<string, WorkflowNode>>): [string, WorkflowNode][] {
  const ids = Object.keys(workflow)
  const ordered = new Map<string, WorkflowNode>()
  const entered = new Set<string>()
  const enter = (id: string) => {
    const node = workflow[id]
    if (!node || entered.has(id)) return
    entered.add(id)
    for (const before of [...node.depends, ...referencedIds([node.input, node.fields], ids)]) enter(before)
    ordered.set(id, node)
  }
  for (const id of ids) enter(id)
  return [...ordered]
}
