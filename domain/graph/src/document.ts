import { z } from 'zod'

/** Names a node within one document. */
export const NodeId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .brand<'NodeId'>()
export type NodeId = z.infer<typeof NodeId>

/** A node that runs a model of the catalogue with the values set on it. */
export const ModelNode = z.strictObject({
  id: NodeId,
  kind: z.literal('model'),
  model: z.string().min(1).max(200),
  values: z.record(z.string(), z.json()),
})
export type ModelNode = z.infer<typeof ModelNode>

/** The result of one node's port as the input of another's. */
export const Wire = z.strictObject({
  id: z.string().min(1).max(64),
  from: z.strictObject({ node: NodeId, port: z.string().min(1).max(64) }),
  to: z.strictObject({ node: NodeId, port: z.string().min(1).max(64) }),
})
export type Wire = z.infer<typeof Wire>

/**
 * A workflow document: flat records, so that two people's edits of different records never collide.
 * Everything that costs money runs one of these; a generation is a document of one node.
 */
export const WorkflowDocument = z.strictObject({
  format: z.literal(1),
  nodes: z.record(NodeId, ModelNode),
  wires: z.record(z.string(), Wire),
})
export type WorkflowDocument = z.infer<typeof WorkflowDocument>
